/** A script in the page cannot press our buttons, and nothing that we do presses the site's. */
import { describe, expect, it } from "vitest";
import { PATIENCE } from "../support/until.ts";
import type { World } from "../support/world.ts";
import { NIK } from "./writing.ts";

const TEXT = `NIK ${NIK} sudah jadi.`;

export function hostile(world: () => World): void {
  describe("a page that fights back", () => {
    it.each([
      { site: "x" as const, path: "/home", box: "[data-testid=tweetTextarea_0]", model: "home" },
      { site: "instagram" as const, path: "/?step=caption", box: ".caption", model: "caption" },
    ])("cannot press a button of ours on $site", async ({ site, path, box, model }) => {
      const { tab, rambu } = await world().visit(site, path, { hostile: "1" });
      await tab.click(box);
      await tab.type(TEXT);
      await rambu.expectUnderlined("error", [NIK]);
      await rambu.openPanel();
      const attacks = () => tab.evaluate(() => window.__attacks);
      const before = await attacks();
      await expect.poll(attacks, PATIENCE).toBeGreaterThan(before + 200);
      expect(await rambu.panelOpen()).toBe(true);
      expect(await rambu.rules()).toContain("data-nik");
      await rambu.expectUnderlined("error", [NIK]);
      await tab.expectModel(model, TEXT);
      // The person still can.
      await rambu.click("Terapkan", 0, "data-nik");
      await tab.expectModel(model, TEXT.replace(NIK, "•".repeat(16)));
    });

    it("that renders anew at every key keeps its underline and its draft", async () => {
      const { tab, rambu } = await world().visit("x", "/home", { hostile: "render" });
      await tab.click("[data-testid=tweetTextarea_0]");
      await tab.type(TEXT);
      await rambu.expectUnderlined("error", [NIK]);
      await tab.type(" Ya");
      await rambu.expectUnderlined("error", [NIK]);
      await tab.expectModel("home", `${TEXT} Ya`);
    });
  });
}
