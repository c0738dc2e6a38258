/**
 * The words of the interface, in the language of the settings rather than the browser's. `public/_locales` has them once,
 * in the format that the browser reads the extension's name from.
 */

import en from "../public/_locales/en/messages.json";
import id from "../public/_locales/id/messages.json";
import su from "../public/_locales/su/messages.json";
import type { Locale } from "./language.ts";

export type MessageKey = keyof typeof id;
type Catalogue = Partial<Record<MessageKey, { message: string }>>;

const CATALOGUES: Record<Locale, Catalogue> = { id, en, su };
let current: Locale = "id";

export function setLanguage(locale: Locale): void {
  current = locale;
}

export function language(): Locale {
  return current;
}

/** The message of `key`, `$1`, `$2`… replaced; Indonesian where the language has none of its own. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  const message = CATALOGUES[current][key]?.message ?? id[key].message;
  return message.replace(/\$(\d)/g, (_, place) => String(substitutions[Number(place) - 1] ?? ""));
}

/** As `t` with the count as `$1`; English has a second form, `<key>One`, which the other languages leave out. */
export function tCount(key: MessageKey, count: number): string {
  const one = `${key}One` as MessageKey;
  return count === 1 && CATALOGUES[current][one] ? t(one, count) : t(key, count);
}
