/**
 * The words that the content script says, in the language of the settings rather than the browser's. They stand in
 * `public/_locales`, where the browser reads the extension's name from. What only the extension's own pages say stands in
 * `pages/strings/`, and the other languages in `catalogues.ts`, so that no page of a site has to load them.
 */
import id from "../public/_locales/id/messages.json";
import type { Locale } from "./language.ts";

export type MessageKey = keyof typeof id;
/** Finds a message, or nothing where the language leaves it out. */
export type Lookup<Key extends string> = (key: Key, locale: Locale) => string | undefined;

/** Messages of one language; what it leaves out is said in Indonesian. */
export type Catalogue = Readonly<Partial<Record<MessageKey, { message: string }>>>;

const known: Partial<Record<Locale, Catalogue>> = { id };
let current: Locale = "id";

export function setLanguage(locale: Locale): void {
  current = locale;
}

export function knowsWords(locale: Locale): boolean {
  return known[locale] !== undefined;
}

export function learnWords(locale: Locale, catalogue: Catalogue): void {
  known[locale] = catalogue;
}

export function language(): Locale {
  return current;
}

/** `t` and `tCount` over the messages that `lookup` finds; Indonesian where the language has none of its own. */
export function translator<Key extends string>(lookup: Lookup<Key>) {
  const t = (key: Key, ...substitutions: (string | number)[]): string => {
    const message = lookup(key, current) ?? lookup(key, "id") ?? key;
    return message.replace(/\$(\d)/g, (_, place) => String(substitutions[Number(place) - 1] ?? ""));
  };
  const tCount = (key: Key, count: number): string => {
    const one = `${key}One` as Key;
    return t(count === 1 && lookup(one, current) ? one : key, count);
  };
  return { t, tCount };
}

export const lookUp: Lookup<MessageKey> = (key, locale) => known[locale]?.[key]?.message;

const words = translator(lookUp);
/** The message of a key; `$1`, `$2`… stand for what is given. */
export const t = words.t;
/** As `t` with the count as `$1`; English has a second form, `<key>One`, which the other languages leave out. */
export const tCount = words.tCount;
