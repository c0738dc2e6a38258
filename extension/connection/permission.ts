/** Leave to talk to this computer and to read the compose boxes. Firefox lets people take it back at any time. */
import { browser } from "wxt/browser";

const SERVER = "http://127.0.0.1/*";

/** Whether the background worker may reach the server. */
export async function mayReachServer(): Promise<boolean> {
  return await browser.permissions.contains({ origins: [SERVER] });
}

/** The host permissions of the manifest that the browser has not given us. */
export async function missingOrigins(): Promise<string[]> {
  const wanted = browser.runtime.getManifest().host_permissions ?? [];
  const given = await Promise.all(
    wanted.map((origin: string) => browser.permissions.contains({ origins: [origin] })),
  );
  return wanted.filter((_: string, index: number) => !given[index]);
}

/** Only from a click, before anything is awaited: browsers refuse it elsewhere. */
export function requestOrigins(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}
