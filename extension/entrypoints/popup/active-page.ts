/** The page that the popup was opened over. */
import { browser } from "wxt/browser";
import { siteAt } from "../../composers/sites.ts";
import { askTab, type IgnoredInPage } from "../../connection/messages.ts";
import type { Platform } from "../../contract/types.ts";

export interface ActivePage {
  tab: number | undefined;
  /** `undefined`: no site that Rambu knows. */
  platform: Platform | undefined;
  /** A known site on which our content script does not run: it was open before Rambu was installed. */
  needsReload: boolean;
  ignored: IgnoredInPage["ignored"];
}

export async function findActivePage(): Promise<ActivePage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const answer = tab?.id === undefined ? undefined : await askTab(tab.id, { type: "ignored-in-page" });
  // The address is given to us for the sites of the manifest alone.
  const platform = answer?.platform ?? platformOf(tab?.url);
  return {
    tab: tab?.id,
    platform,
    needsReload: platform !== undefined && answer === undefined,
    ignored: answer?.ignored ?? [],
  };
}

function platformOf(address: string | undefined): Platform | undefined {
  return address && URL.canParse(address) ? siteAt(new URL(address))?.platform : undefined;
}
