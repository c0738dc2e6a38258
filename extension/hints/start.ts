/** Puts the parts together on a page that has a compose box: it is read, judged, shown. */
import { Page } from "./page.ts";
import { takeOver } from "./stand-by.ts";

export function startHints(): void {
  const waiting = takeOver();
  if (!waiting) return;
  const page = new Page(waiting.site, waiting.letGo);
  page.open();
  waiting.handOver(page);
}
