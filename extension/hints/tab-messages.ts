/** What worker and popup ask of this page. */
import { browser } from "wxt/browser";
import type { IgnoredInPage, TabMessage } from "../connection/messages.ts";
import { isOrphaned } from "../connection/orphaned.ts";
import type { StandBy } from "./stand-by.ts";

export function answerTabMessages(page: StandBy, signal: AbortSignal): void {
  const onMessage = (message: TabMessage, _sender: unknown, answer: (value?: unknown) => void) => {
    if (message.type === "open-panel") answer(page.hints?.openPanelByKey());
    else if (message.type === "ignored-in-page") answer(page.hints?.ignoredInPage() ?? nothingYet(page));
    else if (message.type === "leave") answer(page.letGo.abort());
    else if (message.type === "restore-in-page") answer(page.hints?.restore(message.rule));
  };
  browser.runtime.onMessage.addListener(onMessage);
  const stop = () => {
    if (!isOrphaned()) browser.runtime.onMessage.removeListener(onMessage);
  };
  signal.addEventListener("abort", stop, { once: true });
}

/** A page without a compose box. */
function nothingYet({ site }: StandBy): IgnoredInPage {
  return { platform: site.platform, composers: 0, ignored: [] };
}
