import { expect, it } from "vitest";
import { keptOn } from "../../../extension/settings/kept-on.ts";
import { RULE_SETS } from "../support/fixtures.ts";

it("a rule is kept on by the lock that is on it there, and by none that keeps it off", () => {
  const sets = structuredClone(RULE_SETS.rule_sets);
  expect(keptOn(sets, "data-nik", "x")).toEqual({ by: "Diskominfo", since: "2026-11-01" });
  expect(keptOn(sets, "data-nik", "facebook")).toBeUndefined();
  expect(keptOn(sets, "nada-akronim", "x")).toBeUndefined();
  const nik = sets[0]?.rules[0];
  if (nik) nik.on = { x: false };
  expect(keptOn(sets, "data-nik", "x")).toBeUndefined();
});
