/** What worker and popup ask of this page. */
import { browser } from "wxt/browser";
import type { TabMessage } from "../connection/messages.ts";
import { isOrphaned } from "../connection/orphaned.ts";
import type { Page } from "./page.ts";

export function answerTabMessages(page: Page, signal: AbortSignal): void {
  const onMessage = (message: TabMessage, _sender: unknown, answer: (value?: unknown) => void) => {
    if (message.type === "open-panel") answer(page.openPanelByKey());
    else if (message.type === "ignored-in-page") answer(page.ignoredInPage());
    else if (message.type === "restore-in-page") answer(page.restore(message.rule));
  };
  browser.runtime.onMessage.addListener(onMessage);
  const stop = () => {
    if (!isOrphaned()) browser.runtime.onMessage.removeListener(onMessage);
  };
  signal.addEventListener("abort", stop, { once: true });
}
