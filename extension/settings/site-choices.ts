/** What the writer chose about sites: where Rambu keeps out of sight, and where it looks after comments too. */
import type { Settings } from "../contract/types.ts";
import { followCache, readCache } from "./cache.ts";

/** `comments` by platform; where nothing was chosen, the site's own `comments` holds (see composers/comments.ts). */
export type SiteChoices = Pick<Settings, "comments" | "sites_off">;

export async function readSiteChoices(): Promise<SiteChoices> {
  return (await readCache()).settings;
}

/** Calls `listener` with the choices when settings change, until `signal` is aborted. */
export function followSiteChoices(listener: (choices: SiteChoices) => void, signal: AbortSignal): void {
  followCache(({ settings }) => settings && listener(settings), signal);
}

/** Whether Rambu keeps out of sight on all of these hosts. The practice page, which has none, is never off. */
export function isOff(hosts: readonly string[], { sites_off }: SiteChoices): boolean {
  return hosts.length > 0 && hosts.every((host) => sites_off.includes(host));
}
