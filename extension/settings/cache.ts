/**
 * What every part of the extension may know of the server without asking it: the background worker writes it, the others
 * read and follow. No secret and no draft is ever in it.
 */
import { browser } from "wxt/browser";
import type { Status } from "../connection/messages.ts";
import { isOrphaned } from "../connection/orphaned.ts";
import type { Author, RuleSets, Settings } from "../contract/types.ts";

export interface Cache {
  status: Status;
  settings: Settings;
  ruleSets: RuleSets;
}

const NOTHING_KNOWN: Author = {
  account: null,
  unit: null,
  followers: null,
  audience: null,
  pillars: null,
  recent: null,
};

export const EMPTY_CACHE: Cache = {
  status: { state: "checking" },
  settings: {
    language: "id",
    switches: [],
    ignored: [],
    author: NOTHING_KNOWN,
    typing_pause_ms: 100,
    sites_off: [],
    comments: {},
  },
  ruleSets: { rule_sets: [], errors: [], rules_digest: "" },
};

/** All of it, with the defaults where nothing was written yet. */
export async function readCache(): Promise<Cache> {
  return complete(
    (await browser.storage.local.get(structuredClone(EMPTY_CACHE) as never)) as unknown as Cache,
  );
}

/** Settings that an older Rambu wrote do not have what came later. */
function complete<Part extends Partial<Cache>>(part: Part): Part {
  return part.settings ? { ...part, settings: { ...EMPTY_CACHE.settings, ...part.settings } } : part;
}

/** Background worker only. */
export async function writeCache(part: Partial<Cache>): Promise<void> {
  await browser.storage.local.set(part);
}

/** Calls `listener` with what changed, until `signal` is aborted. */
export function followCache(listener: (changed: Partial<Cache>) => void, signal?: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const changed: Record<string, unknown> = {};
    for (const key of Object.keys(EMPTY_CACHE)) {
      const change = changes[key];
      if (change) changed[key] = change.newValue ?? EMPTY_CACHE[key as keyof Cache];
    }
    if (Object.keys(changed).length > 0) listener(complete(changed as Partial<Cache>));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  const stop = () => {
    if (!isOrphaned()) browser.storage.local.onChanged.removeListener(onChanged);
  };
  signal?.addEventListener("abort", stop, { once: true });
}
