import type { Settings } from "../contract/types.ts";

/** The languages of the interface; Sundanese is a preview, and the texts of rules stay Indonesian there. */
export type Locale = NonNullable<Settings["language"]>;
export const LOCALES: readonly { locale: Locale; name: string; preview: boolean }[] = [
  { locale: "id", name: "Indonesia", preview: false },
  { locale: "en", name: "English", preview: false },
  { locale: "su", name: "Sunda", preview: true },
];
