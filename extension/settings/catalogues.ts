/** The words of `strings.ts` in every language: for the extension's own pages, and for the worker, which gives them to others. */
import en from "../public/_locales/en/messages.json";
import id from "../public/_locales/id/messages.json";
import su from "../public/_locales/su/messages.json";
import type { Locale } from "./language.ts";
import type { Catalogue } from "./strings.ts";

export const CATALOGUES: Readonly<Record<Locale, Catalogue>> = { id, en, su };
