/** The popup's switches act at once in open boxes, and are remembered. */
import { describe, expect, it } from "vitest";
import { clickButton } from "../support/buttons.ts";
import { PATIENCE } from "../support/until.ts";
import type { Visit, World } from "../support/world.ts";
import { NIK } from "./writing.ts";

const BOX = "[data-testid=tweetTextarea_0]";
const DATA = /^Rahasia dan data pribadi/;

async function written(world: World): Promise<Visit> {
  const visit = await world.visit("x", "/home");
  await visit.tab.click(BOX);
  await visit.tab.type(`NIK ${NIK}`);
  return visit;
}

async function flip(world: World): Promise<void> {
  const popup = await world.popup();
  await clickButton(popup, DATA);
  await popup.close();
}

export function switches(world: () => World): void {
  describe("the popup", () => {
    it("switches a rule set off in open boxes without a reload, remembers it, and on again", async () => {
      const first = await written(world());
      await first.rambu.expectUnderlined("error", [NIK]);
      await flip(world());
      await first.tab.front();
      await first.rambu.expectUnderlined("error", []);
      const second = await written(world());
      await second.rambu.expectBadge(/^Rambu: \d+ petunjuk$/);
      expect(await second.rambu.allUnderlined()).not.toContain(NIK);
      await flip(world());
      await second.tab.front();
      await second.rambu.expectUnderlined("error", [NIK]);
    });

    it("brings back what was ignored", async () => {
      const { tab, rambu } = await written(world());
      await rambu.expectUnderlined("error", [NIK]);
      await rambu.openPanel();
      await rambu.click("Abaikan", 0, "data-nik");
      await rambu.expectUnderlined("error", []);
      const popup = await world().popup();
      await clickButton(popup, /^Tampilkan lagi/);
      await popup.close();
      await tab.front();
      await expect.poll(async () => (await rambu.underlined()).error, PATIENCE).toEqual([NIK]);
    });
  });
}
