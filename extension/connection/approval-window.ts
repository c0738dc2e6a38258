/** Shows the server's approval page beside what the person looks at, so that the two codes can be compared. */
import { browser } from "wxt/browser";

const SIZE = { width: 520, height: 680 };

/** In a small window; in a tab where windows cannot be had (Firefox for Android). */
export async function openApproval(url: string): Promise<void> {
  try {
    await browser.windows.create({ url, type: "popup", ...SIZE });
  } catch {
    await browser.tabs.create({ url });
  }
}
