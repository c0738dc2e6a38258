import { browser } from "wxt/browser";
import type { Asker } from "./answers.ts";

/**
 * Puts the script that judges and shows into a frame whose content script has found a compose box.
 *
 * @throws Error when the frame is gone, or is no page that we may be in.
 */
export async function loadHints({ tab, frame }: Asker): Promise<undefined> {
  if (tab === undefined) throw new Error("only a page has compose boxes");
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame ?? 0] },
    files: ["/hints.js"],
    injectImmediately: true,
  });
}
