/** What automatic checks of accessibility find in everything that Rambu shows: nothing. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { clickButton } from "../support/buttons.ts";
import type { World } from "../support/world.ts";
import { NIK } from "./writing.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
/** Everything of Rambu's has more than this many rules that apply to it; fewer mean that axe did not see it. */
const FEWEST_RULES = 8;

interface AxeGlobals {
  axe: {
    run(context: unknown): Promise<AxeResults>;
  };
}

/** The violations within `context` (a selector, or all of the page), one line each. */
async function violations(page: Page, context: string | null): Promise<string[]> {
  await page.evaluate(await readFile(AXE, "utf8"));
  const { faults, rules } = await page.evaluate(async (scope) => {
    const { axe } = globalThis as unknown as AxeGlobals;
    const result = await axe.run(scope ?? document);
    const faults = result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
    return { faults, rules: result.passes.length };
  }, context);
  expect(rules).toBeGreaterThan(FEWEST_RULES);
  return faults;
}

export function accessibility(world: () => World): void {
  describe("accessibility", () => {
    it.each(["light", "dark"] as const)("finds no fault with badge and panel (%s)", async (theme) => {
      const { tab, rambu } = await world().visit("x", "/home", { theme });
      await world().preferScheme(tab.page, theme);
      await tab.click("[data-testid=tweetTextarea_0]");
      await tab.type(`Kalian harus urus KTP! NIK ${NIK}`);
      await rambu.expectUnderlined("error", [NIK]);
      await rambu.openPanel();
      expect(await violations(tab.page, "rambu-hints")).toEqual([]);
      await world().preferScheme(tab.page, "light");
    });

    it("finds no fault with the popup", async () => {
      await world().visit("x", "/home");
      const popup = await world().popupInTab();
      await popup.waitForSelector("[data-rule-set]");
      expect(await violations(popup, null)).toEqual([]);
      await popup.close();
    });

    it.each(["light", "dark"] as const)("finds no fault with the settings page (%s)", async (theme) => {
      const page = await world().extensionPage("options.html");
      await world().preferScheme(page, theme);
      await page.waitForSelector("tr[data-rule-set]");
      // All that unfolds: the rules of a set, and the examples of a rule.
      for (const folded of ["#rules ~ .sets > details > summary", ".rules details > summary"])
        await (await page.waitForSelector(folded))?.click();
      await clickButton(page, /^Tambah pilar$/);
      await page.waitForSelector(".pillar");
      expect(await violations(page, null)).toEqual([]);
      await world().preferScheme(page, "light");
      await page.close();
    });

    it("finds no fault with the welcome page", async () => {
      const welcome = await world().extensionPage("welcome.html");
      await welcome.waitForSelector("[data-ready=true]");
      expect(await violations(welcome, null)).toEqual([]);
      await welcome.close();
    });
  });
}
