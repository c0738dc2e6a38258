import { afterEach, describe, expect, it } from "vitest";
import en from "../../../extension/public/_locales/en/messages.json";
import id from "../../../extension/public/_locales/id/messages.json";
import su from "../../../extension/public/_locales/su/messages.json";
import { LOCALES } from "../../../extension/settings/language.ts";
import { type MessageKey, setLanguage, t, tCount } from "../../../extension/settings/strings.ts";

type Catalogue = Record<string, { message: string }>;
const others: Record<string, Catalogue> = { en, su };

afterEach(() => setLanguage("id"));

describe("the strings", () => {
  it("fall back to Indonesian, never to a key", () => {
    for (const { locale } of LOCALES) {
      setLanguage(locale);
      for (const key of Object.keys(id) as MessageKey[]) expect(t(key)).toMatch(/\S/);
    }
  });

  it.each(Object.keys(others))("say in %s all that they say in Indonesian", (locale) => {
    expect(Object.keys(others[locale] ?? {}).filter((key) => !key.endsWith("One"))).toEqual(
      expect.arrayContaining(Object.keys(id)),
    );
  });

  it.each(Object.keys(others))("have no key in %s that Indonesian has not", (locale) => {
    const known = new Set(Object.keys(id));
    expect(Object.keys(others[locale] ?? {}).filter((key) => !known.has(key.replace(/One$/, "")))).toEqual(
      [],
    );
  });

  it.each(Object.keys(others))("put the same things into their sentences in %s", (locale) => {
    const places = (text: string) => [...new Set(text.match(/\$\d/g))].sort();
    for (const [key, { message }] of Object.entries(others[locale] ?? {})) {
      // "One" needs no number.
      if (key.endsWith("One")) continue;
      const original = (id as Catalogue)[key];
      expect([key, places(message)]).toEqual([key, places(original?.message ?? "")]);
    }
  });

  it("put in what is given, text and numbers, as it is", () => {
    expect(t("popupLocked", "$2 & Diskominfo", "1 November")).toBe(
      "Ditetapkan $2 & Diskominfo sejak 1 November",
    );
    expect(t("stateImpostorBody", 17_845)).toContain("port 17845");
  });

  it("count", () => {
    expect(tCount("packErrors", 1)).toContain("(1)");
    setLanguage("en");
    expect(tCount("packErrors", 1)).toBe(
      "A rule of the office could not be read. The server has the details: rambu rules test.",
    );
    expect(tCount("packErrors", 3)).toContain("(3)");
  });
});
