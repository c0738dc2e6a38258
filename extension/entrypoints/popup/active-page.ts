/** The page that the popup was opened over. */
import { browser } from "wxt/browser";
import { siteAt } from "../../composers/sites.ts";
import { originOf } from "../../connection/granted-sites.ts";
import { askTab, type IgnoredInPage } from "../../connection/messages.ts";
import type { Platform } from "../../contract/types.ts";

export interface ActivePage {
  tab: number | undefined;
  /** `undefined`: no site that Rambu knows. */
  platform: Platform | undefined;
  /** A known site on which our content script does not run: it was open before Rambu was installed. */
  needsReload: boolean;
  /** A known site on which our content script runs, and has found no box in which a post is written. */
  hasNoBox: boolean;
  ignored: IgnoredInPage["ignored"];
  /** A site that Rambu does not know, and on which it may be or may be let. */
  elsewhere: { origin: string; host: string; granted: boolean } | undefined;
}

export async function findActivePage(): Promise<ActivePage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const answer = tab?.id === undefined ? undefined : await askTab(tab.id, { type: "ignored-in-page" });
  // The address is given to us for the tab over which the popup was opened.
  const platform = answer?.platform ?? platformOf(tab?.url);
  return {
    tab: tab?.id,
    platform,
    needsReload: platform !== undefined && answer === undefined,
    hasNoBox: answer?.composers === 0,
    ignored: answer?.ignored ?? [],
    elsewhere: await elsewhere(tab?.url),
  };
}

function platformOf(address: string | undefined): Platform | undefined {
  return address && URL.canParse(address) ? siteAt(new URL(address))?.platform : undefined;
}

async function elsewhere(address: string | undefined): Promise<ActivePage["elsewhere"]> {
  const origin = originOf(address);
  if (!address || !origin || platformOf(address)) return undefined;
  const { hostname: host } = new URL(address);
  // The server's own pages, the practice page among them.
  if (host === "127.0.0.1") return undefined;
  return { origin, host, granted: await browser.permissions.contains({ origins: [origin] }) };
}
