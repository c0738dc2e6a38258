/** The panel in dialogs that hold the focus and take an outside click for "discard?". */
import { describe, expect, it } from "vitest";
import { PATIENCE } from "../support/until.ts";
import type { Visit, World } from "../support/world.ts";
import { type Box, IN_DIALOG } from "./boxes.ts";
import { NIK } from "./writing.ts";

const TEXT = `NIK ${NIK} sudah jadi.`;

async function written(world: World, box: Box): Promise<Visit> {
  const visit = await box.open(world);
  await visit.tab.click(box.selector);
  await visit.tab.type(TEXT);
  await visit.rambu.expectUnderlined("error", [NIK]);
  return visit;
}

/** Whether a point in the middle of the panel belongs to us: nothing of the page lies over it. */
function panelIsOnTop({ tab }: Visit): Promise<boolean> {
  return tab.evaluate(() => {
    const root = window.__rambu()?.shadowRoot;
    const tree = root?.host.getRootNode() as Document | ShadowRoot | undefined;
    const panel = root?.querySelector("[role=dialog][aria-label='Petunjuk Rambu']");
    if (!panel) return false;
    const { x, y, width, height } = panel.getBoundingClientRect();
    const inside = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight;
    return inside && tree?.elementFromPoint(x + width / 2, y + height / 2)?.localName === "rambu-hints";
  });
}

/** Presses Tab until something of ours has the focus; a page of ten controls needs no more than thirty. */
async function tabToUs({ tab, rambu }: Visit): Promise<boolean> {
  for (let presses = 0; presses < 30; presses += 1) {
    await tab.press("Tab");
    if (await rambu.hasFocus()) return true;
  }
  return false;
}

export function dialogs(world: () => World): void {
  describe.each(IN_DIALOG)("in $label", (box) => {
    it("opens the panel above the dialog, and the draft survives every click on it", async () => {
      const visit = await written(world(), box);
      const { tab, rambu } = visit;
      await rambu.openPanel();
      expect(await panelIsOnTop(visit)).toBe(true);
      await rambu.click("Abaikan", 0, "data-nik");
      await rambu.expectUnderlined("error", []);
      for (const place of [
        "[role=dialog][aria-label='Petunjuk Rambu']",
        "[role=dialog] ul, [role=dialog] ol",
      ]) {
        await tab.click(`>>> rambu-hints >>> ${place}`);
      }
      await tab.expectModel(box.model, TEXT);
      expect(await tab.harm()).toEqual({ posted: 0, discarded: 0, errors: [] });
    });

    it("is reached and used by the keyboard alone", async () => {
      const visit = await written(world(), box);
      const { tab, rambu } = visit;
      expect(await tabToUs(visit)).toBe(true);
      expect(await rambu.focusedName()).toMatch(/^Rambu: \d+ petunjuk$/);
      await tab.press("Enter");
      await rambu.expectPanel(true);
      await expect
        .poll(async () => {
          if ((await rambu.focusedName()) === "Terapkan") return "Terapkan";
          await tab.press("Tab");
          return rambu.focusedName();
        }, PATIENCE)
        .toBe("Terapkan");
      await tab.press("Enter");
      await tab.expectModel(box.model, TEXT.replace(NIK, "•".repeat(16)));
      expect(await tab.harm()).toEqual({ posted: 0, discarded: 0, errors: [] });
    });

    it("opens by the shortcut, and Escape gives the focus back without closing the site's dialog", async () => {
      const { tab, rambu } = await written(world(), box);
      await world().command("open-panel");
      await rambu.expectPanel(true);
      await expect.poll(() => rambu.hasFocus(), PATIENCE).toBe(true);
      await tab.press("Escape");
      await rambu.expectPanel(false);
      await expect.poll(() => tab.focused(box.selector), PATIENCE).toBe(true);
      await tab.type(" Ya");
      await tab.expectModel(box.model, `${TEXT} Ya`);
      expect(await tab.harm()).toEqual({ posted: 0, discarded: 0, errors: [] });
    });
  });
}
