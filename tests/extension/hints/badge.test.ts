import { afterEach, describe, expect, it } from "vitest";
import { badgeName } from "../../../extension/hints/badge.tsx";
import { worst } from "../../../extension/hints/severity.ts";
import { CATALOGUES } from "../../../extension/settings/catalogues.ts";
import { learnWords, setLanguage } from "../../../extension/settings/strings.ts";
import { hintOf } from "./hint.ts";

const hints = (count: number) => Array.from({ length: count }, () => hintOf());

afterEach(() => setLanguage("id"));

describe("the name of the badge", () => {
  it.each([
    ["ready", 0, "Rambu: 0 petunjuk"],
    ["ready", 3, "Rambu: 3 petunjuk"],
    ["checking", 0, "Rambu: memeriksa…"],
    ["server-off", 0, "Rambu: server tidak aktif"],
    ["not-paired", 0, "Rambu: belum terhubung"],
    ["no-permission", 0, "Rambu: izin belum diberikan"],
    ["error", 0, "Rambu: ada kendala"],
  ] as const)("when %s with %i hints is %s", (state, count, name) => {
    expect(badgeName({ state, hints: hints(count) })).toBe(name);
  });

  it("speaks the language of the settings, and Indonesian until it has the words", () => {
    setLanguage("en");
    expect(badgeName({ state: "ready", hints: hints(2) })).toBe("Rambu: 2 petunjuk");
    learnWords("en", CATALOGUES.en);
    expect(badgeName({ state: "ready", hints: hints(1) })).toBe("Rambu: 1 hint");
    expect(badgeName({ state: "ready", hints: hints(2) })).toBe("Rambu: 2 hints");
  });
});

describe("the worst hint", () => {
  it("gives the badge its severity", () => {
    expect(worst([])).toBeNull();
    expect(worst([hintOf({ severity: "info" }), hintOf({ severity: "suggestion" })])).toBe("suggestion");
    expect(worst([hintOf({ severity: "error" }), hintOf({ severity: "warning" })])).toBe("error");
  });
});
