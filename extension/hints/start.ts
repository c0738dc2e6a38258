/** Puts the parts together on one page: boxes are found, read, judged, shown. */
import type { Site } from "../composers/composer.ts";
import { watchComposers } from "../composers/watch.ts";
import { openGate } from "./gate.ts";
import { Page } from "./page.ts";
import { answerTabMessages } from "./tab-messages.ts";

/** At `document_start`, so that the gate's listeners come before the site's. `letGo` ends everything. */
export function startHints(site: Site, letGo: AbortController): void {
  const { signal } = letGo;
  const page = new Page(site, letGo);
  openGate(page.inside, signal);
  answerTabMessages(page, signal);
  const begin = () => {
    if (signal.aborted) return;
    page.open();
    watchComposers(site, (box, gone) => page.add(box, gone), signal);
  };
  if (document.readyState === "loading")
    document.addEventListener("DOMContentLoaded", begin, { once: true, signal });
  else begin();
}
