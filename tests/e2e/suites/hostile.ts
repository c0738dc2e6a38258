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
      { site: "linkedin" as const, path: "/feed/?open=1", box: ">>> .ql-editor", model: "post" },
    ])("cannot press a button of ours on $site", async ({ site, path, box, model }) => {
      const { tab, rambu } = await world().visit(site, path, { hostile: "press" });
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

    it("that stops every event cannot take our buttons from the person", async () => {
      const { tab, rambu } = await world().visit("x", "/home", { hostile: "stop" });
      await tab.click("[data-testid=tweetTextarea_0]");
      await tab.type(TEXT);
      await rambu.expectUnderlined("error", [NIK]);
      await rambu.openPanel();
      await rambu.click("Terapkan", 0, "data-nik");
      await tab.expectModel("home", TEXT.replace(NIK, "•".repeat(16)));
    });

    it("that moves its box all the time keeps badge and underline with it", async () => {
      const { tab, rambu } = await world().visit("x", "/home", { hostile: "move" });
      await tab.click("[data-testid=tweetTextarea_0]");
      await tab.type(TEXT);
      await rambu.expectUnderlined("error", [NIK]);
      const distance = () =>
        tab.evaluate(() => {
          const badge = window.__rambu()?.shadowRoot?.querySelector("button[data-severity]");
          const box = document.querySelector("[data-testid=tweetTextarea_0]");
          return Math.abs((badge?.getBoundingClientRect().y ?? 1e6) - (box?.getBoundingClientRect().y ?? 0));
        });
      // Within the height of a line or two of where it belongs, whenever one looks.
      for (let look = 0; look < 20; look += 1) expect(await distance()).toBeLessThan(60);
      expect((await rambu.badges()).length).toBe(1);
      await tab.expectModel("home", TEXT);
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
