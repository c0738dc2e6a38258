import { browser } from "wxt/browser";

/**
 * True when this script belongs to an extension that was updated, switched off or removed under the open page. From then
 * on every call to the browser fails, even the ones that only take a listener away.
 */
export function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}
