/** All words of the extension's own pages and its toolbar icon: theirs, and those that they share with the content script. */
import { CATALOGUES as SHARED } from "../catalogues.ts";
import { LOCALES, type Locale } from "../language.ts";
import { learnWords, lookUp, type MessageKey as SharedKey, translator } from "../strings.ts";
import en from "./strings/en.json";
import id from "./strings/id.json";
import su from "./strings/su.json";

type PageKey = keyof typeof id;
export type MessageKey = SharedKey | PageKey;

const CATALOGUES: Record<Locale, Partial<Record<string, string>>> = { id, en, su };

for (const { locale } of LOCALES) learnWords(locale, SHARED[locale]);

const words = translator<MessageKey>(
  (key, locale) => CATALOGUES[locale][key] ?? lookUp(key as SharedKey, locale),
);
export const t = words.t;
export const tCount = words.tCount;
