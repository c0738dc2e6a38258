import { browser } from "wxt/browser";
import type { Asker } from "./answers.ts";

/**
 * Puts a further script into a frame whose content script has found a compose box, or something that is attached to it.
 *
 * @throws Error when the frame is gone, or is no page that we may be in.
 */
export async function loadScript(script: "hints" | "attachments", { tab, frame }: Asker): Promise<undefined> {
  if (tab === undefined) throw new Error("only a page has compose boxes");
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame ?? 0] },
    files: [`/${script}.js`],
    injectImmediately: true,
  });
}
