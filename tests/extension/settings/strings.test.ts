import { afterEach, describe, expect, it } from "vitest";
import en from "../../../extension/public/_locales/en/messages.json";
import id from "../../../extension/public/_locales/id/messages.json";
import su from "../../../extension/public/_locales/su/messages.json";
import { LOCALES } from "../../../extension/settings/language.ts";
import pageEn from "../../../extension/settings/pages/strings/en.json";
import pageId from "../../../extension/settings/pages/strings/id.json";
import pageSu from "../../../extension/settings/pages/strings/su.json";
import { type MessageKey, t, tCount } from "../../../extension/settings/pages/strings.ts";
import { setLanguage } from "../../../extension/settings/strings.ts";

type Catalogue = Record<string, string>;
const ALL: Record<string, Catalogue> = {
  id: { ...flat(id), ...pageId },
  en: { ...flat(en), ...pageEn },
  su: { ...flat(su), ...pageSu },
};
const INDONESIAN = ALL.id as Catalogue;

function flat(messages: Record<string, { message: string }>): Catalogue {
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** English has singular forms of its own. */
function withoutSingulars(catalogue: Catalogue | undefined): Catalogue {
  return Object.fromEntries(Object.entries(catalogue ?? {}).filter(([key]) => !key.endsWith("One")));
}

afterEach(() => setLanguage("id"));

describe("the strings", () => {
  it("are words, never keys, in every language", () => {
    for (const { locale } of LOCALES) {
      setLanguage(locale);
      for (const key of Object.keys(INDONESIAN) as MessageKey[]) expect(t(key)).not.toBe(key);
    }
  });

  it.each(["en", "su"])("say in %s all that they say in Indonesian, and no more", (locale) => {
    expect(Object.keys(withoutSingulars(ALL[locale])).sort()).toEqual(Object.keys(INDONESIAN).sort());
  });

  it.each(["en", "su"])("put the same things into their sentences in %s", (locale) => {
    const places = (text = "") => [...new Set(text.match(/\$\d/g))].sort();
    for (const [key, message] of Object.entries(withoutSingulars(ALL[locale]))) {
      expect([key, places(message)]).toEqual([key, places(INDONESIAN[key])]);
    }
  });

  it("stand in one place each", () => {
    expect(Object.keys(pageId).filter((key) => key in id)).toEqual([]);
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
