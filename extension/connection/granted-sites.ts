/**
 * Sites beyond those of the manifest, which the writer has let Rambu on one by one. The browser itself keeps the list: what
 * it has granted beyond the manifest. On each of them runs the same script as on the sites of the manifest.
 */
import { browser } from "wxt/browser";
import type { ScriptPublicPath } from "wxt/utils/inject-script";
import { askTab } from "./messages.ts";

const SCRIPT = "granted-sites";

/** The match pattern for all pages of an address's host; null where no extension may be. */
export function originOf(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  // Match patterns take no port.
  return protocol === "https:" || protocol === "http:" ? `${protocol}//${hostname}/*` : null;
}

/** What was granted beyond the manifest. */
export async function grantedOrigins(): Promise<string[]> {
  const { host_permissions = [], content_scripts = [] } = browser.runtime.getManifest();
  const fixed = new Set([...host_permissions, ...content_scripts.flatMap(({ matches = [] }) => matches)]);
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !fixed.has(origin));
}

/** Runs the script on what is granted now, and on nothing else; on pages that are already open too. */
export function followGrants(): void {
  // One after the other: two at once would register it twice, which is an error.
  let last: Promise<unknown> = Promise.resolve();
  const next = (work: () => Promise<void>) => {
    last = last.then(work).catch((failure: unknown) => console.warn("Rambu:", failure));
  };
  browser.permissions.onAdded.addListener(({ origins = [] }) => next(() => added(origins)));
  browser.permissions.onRemoved.addListener(() => next(register));
  next(register);
}

async function added(origins: string[]): Promise<void> {
  await register();
  const granted = await grantedOrigins();
  const fresh = origins.filter((origin) => granted.includes(origin));
  if (fresh.length > 0) await runIn(await browser.tabs.query({ url: fresh }));
}

async function register(): Promise<void> {
  const { scripting } = browser;
  const matches = await grantedOrigins();
  const [known] = await scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) {
    if (known) await scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = { id: SCRIPT, matches, ...files(), runAt: "document_start" as const };
  if (known) await scripting.updateContentScripts([script]);
  else await scripting.registerContentScripts([script]);
}

async function runIn(tabs: readonly { id?: number }[]): Promise<void> {
  const { js, css } = files();
  for (const { id: tabId } of tabs) {
    // A page may have been granted, left, and granted again: then the script is there.
    if (tabId === undefined || (await askTab(tabId, { type: "ignored-in-page" }))) continue;
    await browser.scripting.insertCSS({ target: { tabId }, files: css });
    await browser.scripting.executeScript({ target: { tabId }, files: js, injectImmediately: true });
  }
}

/**
 * Those of the sites of the manifest, as the build has named them. Firefox gives the addresses of style sheets whole, and
 * takes back none but paths.
 */
function files(): { js: ScriptPublicPath[]; css: string[] } {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  const path = (file: string) => new URL(file, browser.runtime.getURL("/")).pathname.slice(1);
  return { js: (script?.js ?? []).map(path) as ScriptPublicPath[], css: (script?.css ?? []).map(path) };
}
