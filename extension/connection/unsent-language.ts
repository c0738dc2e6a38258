/** A language chosen before the first pairing, or while the server is off: shown at once, sent when it can be. */
import { browser } from "wxt/browser";
import type { Settings } from "../contract/types.ts";
import { writeCache } from "../settings/cache.ts";

const KEY = "unsentLanguage";

export async function keepLanguage(language: Settings["language"], settings: Settings): Promise<Settings> {
  const changed = { ...settings, language };
  await browser.storage.local.set({ [KEY]: language });
  await writeCache({ settings: changed });
  return changed;
}

export async function languageToSend(): Promise<Settings["language"] | undefined> {
  return (await browser.storage.local.get(KEY))[KEY] as Settings["language"] | undefined;
}

export async function languageWasSent(): Promise<void> {
  await browser.storage.local.remove(KEY);
}
