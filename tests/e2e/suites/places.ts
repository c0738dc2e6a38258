/** Boxes are found when they appear and let go when they leave; the several boxes of a thread are one post. */
import { describe, expect, it } from "vitest";
import { PATIENCE } from "../support/until.ts";
import type { World } from "../support/world.ts";
import { NIK } from "./writing.ts";

const BOX = "[data-testid=tweetTextarea_0]";

export function places(world: () => World): void {
  describe("boxes that come and go", () => {
    it("lets go of a box when the site goes elsewhere without a reload, and finds it again", async () => {
      const { tab, rambu } = await world().visit("x", "/home");
      await tab.click(BOX);
      await tab.type(`NIK ${NIK}`);
      await rambu.expectUnderlined("error", [NIK]);
      await tab.click("a[href='/explore']");
      await expect.poll(() => rambu.badges(), PATIENCE).toEqual([]);
      await expect.poll(() => rambu.allUnderlined(), PATIENCE).toEqual([]);
      await tab.click("a[href='/home']");
      await tab.click(BOX);
      await tab.type(`Lagi: NIK ${NIK}`);
      await rambu.expectUnderlined("error", [NIK]);
      await tab.click("a[href*='/status/']");
      await expect.poll(() => rambu.allUnderlined(), PATIENCE).toEqual([]);
      await tab.click(BOX);
      await tab.type(`Balasan: NIK ${NIK}`);
      await rambu.expectUnderlined("error", [NIK]);
      await tab.expectModel("reply", `Balasan: NIK ${NIK}`);
    });

    it("shows each box of a thread its own hints", async () => {
      const { tab, rambu } = await world().visit("x", "/compose/post");
      await tab.click(`.modal ${BOX}`);
      await tab.type("Yuk, ke posko vaksin besok?");
      await tab.click("[data-testid=addButton]");
      await tab.click(".modal [data-testid=tweetTextarea_1]");
      await tab.type(`NIK ${NIK}`);
      await tab.expectModel("dialog-1", `NIK ${NIK}`);
      await rambu.expectUnderlined("error", [NIK]);
      await expect
        .poll(
          async () => (await rambu.badges()).filter((badge) => badge.severity === "error").length,
          PATIENCE,
        )
        .toBe(1);
      expect((await rambu.badges()).length).toBeGreaterThanOrEqual(2);
    });

    it("finds the caption box of Instagram only in the step that has one", async () => {
      const { tab, rambu } = await world().visit("instagram", "/");
      await tab.click("#create");
      await tab.click("[data-step=crop] [data-next]");
      expect(await rambu.badges()).toEqual([]);
      await tab.click("[data-step=edit] [data-next]");
      await tab.click(".caption");
      await tab.type(`NIK ${NIK}`);
      await rambu.expectUnderlined("error", [NIK]);
      await tab.click("[data-step=caption] [data-back]");
      await expect.poll(() => rambu.badges(), PATIENCE).toEqual([]);
      await expect.poll(() => rambu.allUnderlined(), PATIENCE).toEqual([]);
    });

    it("shows what the platform expects while the box is empty", async () => {
      const { tab, rambu } = await world().visit("x", "/home");
      await tab.click(BOX);
      await rambu.openPanel();
      const text = await tab.evaluate(
        () => window.__rambu()?.shadowRoot?.querySelector("[role=dialog]")?.textContent ?? "",
      );
      expect(text.length).toBeGreaterThan(80);
      expect(await rambu.hints()).toEqual([]);
    });
  });
}
