/**
 * What the office's administrator sets for this browser (docs/policy.md); read-only for us. In Chromium by policy, whose
 * form is `public/managed-schema.json`; in Firefox by policy or a native manifest. Nowhere by the server.
 */
import { browser } from "wxt/browser";
import type { Lock } from "../contract/types.ts";

export interface Managed {
  /** Where the server listens on this computer. */
  serverPort?: number;
  /** Who has set it, and since when. */
  lock?: Lock;
}

/** Shown where the administrator does not say who it is. */
const NOBODY_NAMED = "administrator";

/** What cannot be what it should be is left out, as if it had not been set. */
export async function readManaged(): Promise<Managed> {
  const { serverPort, office, since } = await stored();
  if (!isPort(serverPort)) return {};
  const by = typeof office === "string" && office.trim() !== "" ? office.trim() : NOBODY_NAMED;
  return { serverPort, lock: { by, since: isDate(since) ? since : "" } };
}

/** Calls `listener` when the administrator has changed something; Firefox tells of it at its next start only. */
export function followManaged(listener: () => void): () => void {
  const onChanged = (_: unknown, area: string) => {
    if (area === "managed") listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

async function stored(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get();
  } catch {
    // Firefox, where nothing was set.
    return {};
  }
}

/** Whether it can be a port that a program of an ordinary user listens on. */
export function isPort(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1024 && value <= 65_535;
}

function isDate(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}
