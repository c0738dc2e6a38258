/**
 * The popup's page in a tab of its own: WebDriver cannot look into Firefox's pop-ups, and Chromium's close when a
 * picture is to be taken of them.
 */
import type { Browser, Page } from "puppeteer-core";
import { goToExtension } from "./extension-page.ts";

interface Tabs {
  query(filter: object): Promise<{ url?: string; lastAccessed?: number }[]>;
}

/**
 * Opens it; the page is told that the tab in front is still the site's tab that was, and begins anew. `address`: what the
 * browser tells of that tab when a person opens the popup over it, where the extension has no permission of its own.
 */
export async function popupInTab(browser: Browser, extension: string, address?: string): Promise<Page> {
  const page = await browser.newPage();
  await goToExtension(page, `${extension}/popup.html`);
  await page.evaluate(async (told) => {
    const apis = globalThis as unknown as Record<"browser" | "chrome", { tabs: Tabs } | undefined>;
    for (const api of [apis.browser, apis.chrome]) {
      if (!api) continue;
      const query = api.tabs.query.bind(api.tabs);
      api.tabs.query = async () => {
        const tabs = told
          ? (await query({ active: false })).map((tab) => ({ ...tab, url: tab.url ?? told }))
          : await query({});
        const sites = tabs.filter((tab) => tab.url?.startsWith("https:"));
        return sites.sort((one, two) => (two.lastAccessed ?? 0) - (one.lastAccessed ?? 0)).slice(0, 1);
      };
    }
    const root = document.getElementById("popup");
    root?.replaceWith(root.cloneNode(false));
    const script = document.querySelector<HTMLScriptElement>("script[type=module][src]");
    const again = document.createElement("script");
    again.type = "module";
    again.src = `${script?.src}?again`;
    const loaded = new Promise((resolve, reject) => {
      again.onload = resolve;
      again.onerror = reject;
    });
    document.head.append(again);
    await loaded;
  }, address);
  return page;
}
