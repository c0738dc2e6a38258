/** How a tab comes to one of the extension's own pages. */
import type { Page } from "puppeteer-core";
import { until } from "./until.ts";

/** Opens the page and waits until it is there. */
export async function goToExtension(page: Page, url: string): Promise<void> {
  // Firefox never reports such a navigation as finished, so what counts is the page itself. It is asked from here, since
  // its policy forbids the functions that Puppeteer would make of text there.
  page.goto(url, { waitUntil: "domcontentloaded", timeout: 0 }).catch(() => undefined);
  await until(async () => {
    const there = await page.evaluate(() => document.readyState === "complete" && location.href);
    if (there !== url) throw new Error(`at ${there}, not yet at ${url}`);
  });
}
