/** What a writer meets while typing, in every box: hints come, move with the text, are mended, and go. */
import { describe, expect, it } from "vitest";
import type { Rambu } from "../support/rambu.ts";
import { PATIENCE } from "../support/until.ts";
import type { Visit, World } from "../support/world.ts";
import { BOXES, type Box } from "./boxes.ts";

/** District 99 does not exist, so this number can belong to nobody. */
export const NIK = "3299014507990002";
const MASK = "•".repeat(16);

async function begin(world: World, box: Box): Promise<Visit> {
  const visit = await box.open(world);
  await visit.tab.click(box.selector);
  return visit;
}

/** Waits until a "harus" in the text is underlined as a suggestion. */
async function expectOrderUnderlined(rambu: Rambu): Promise<void> {
  await expect
    .poll(async () => (await rambu.underlined()).suggestion.join(" | "), PATIENCE)
    .toMatch(/harus/i);
}

export function writing(world: () => World): void {
  describe.each(BOXES)("$label", (box) => {
    it("mends the second line in the editor's own model, and one undo brings it back", async () => {
      const { tab, rambu } = await begin(world(), box);
      const text = `Halo Wargi 👋\nNIK ${NIK} sudah jadi.\nSampai jumpa`;
      await tab.type(text);
      await rambu.expectUnderlined("error", [NIK]);
      await rambu.openPanel();
      await rambu.click("Terapkan", 0, "data-nik");
      await tab.expectModel(box.model, text.replace(NIK, MASK));
      await rambu.expectUnderlined("error", []);
      await tab.click(box.selector);
      await tab.press("Control+z");
      await tab.expectModel(box.model, text);
      await rambu.expectUnderlined("error", [NIK]);
    });

    it("mends two hints in a row, and the writer goes on where the text ends", async () => {
      const { tab, rambu } = await begin(world(), box);
      const other = NIK.replace("0002", "0003");
      await tab.type(`Pertama ${NIK} NIK.\nKedua ${other} NIK.`);
      await rambu.expectUnderlined("error", [NIK, other]);
      await rambu.openPanel();
      await rambu.click("Terapkan", 0, "data-nik");
      await rambu.expectUnderlined("error", [other]);
      await rambu.openPanel();
      await rambu.click("Terapkan", 0, "data-nik");
      await tab.expectModel(box.model, `Pertama ${MASK} NIK.\nKedua ${MASK} NIK.`);
      await rambu.expectUnderlined("error", []);
      await tab.click(box.selector);
      await tab.press("Control+End");
      await tab.type(" Selesai");
      await tab.expectModel(box.model, `Pertama ${MASK} NIK.\nKedua ${MASK} NIK. Selesai`);
    });

    // The editor is tried with all of it elsewhere; here the dialog or the form around it is what could go wrong.
    if (box.variant) return;

    it("underlines a NIK while it is typed, and no longer when it is deleted", async () => {
      const { tab, rambu } = await begin(world(), box);
      await tab.type(`Halo, NIK ${NIK}`);
      await rambu.expectUnderlined("error", [NIK]);
      await rambu.expectBadge(/^Rambu: \d+ petunjuk$/);
      expect((await rambu.badges())[0]?.severity).toBe("error");
      await tab.press("Backspace", NIK.length);
      await rambu.expectUnderlined("error", []);
      await expect.poll(async () => (await rambu.badges())[0]?.severity, PATIENCE).not.toBe("error");
      await tab.expectModel(box.model, "Halo, NIK ");
    });

    it("underlines an order to citizens, and tells why with the source", async () => {
      const { tab, rambu } = await begin(world(), box);
      await tab.type("Kalian harus segera urus KTP, pokoknya wajib!");
      await expectOrderUnderlined(rambu);
      await rambu.openPanel();
      const hint = (await rambu.hints()).find(({ rule }) => rule === "nada-memerintah");
      expect(hint?.severity).toBe("suggestion");
      expect(hint?.text.length).toBeGreaterThan(60);
      expect(hint?.buttons).toContain("Abaikan");
    });

    it("moves an underline with an edit before it, and keeps it when the edit is elsewhere", async () => {
      const { tab, rambu } = await begin(world(), box);
      await tab.type(`NIK ${NIK} sudah.`);
      await rambu.expectUnderlined("error", [NIK]);
      await rambu.watchErrors();
      // The order is marked once the longer text was judged: only then is it told whether the NIK's mark outlives that, and
      // only then has every editor followed the keys (Slate takes a caret back that moves within 100 ms of one).
      const order = " Kalian harus segera datang.";
      await tab.type(order);
      await expectOrderUnderlined(rambu);
      await rambu.expectUnderlined("error", [NIK]);
      await tab.press("Control+Home");
      await tab.type("Selamat pagi! ");
      await tab.expectModel(box.model, `Selamat pagi! NIK ${NIK} sudah.${order}`);
      await rambu.expectUnderlined("error", [NIK]);
      await tab.press("Delete");
      await tab.type("😀N");
      await tab.expectModel(box.model, `Selamat pagi! 😀NIK ${NIK} sudah.${order}`);
      await rambu.expectUnderlined("error", [NIK]);
      // At no time, not even before the server has judged the new text, were other words marked.
      expect(await rambu.seenErrors()).toEqual([NIK]);
    });

    it("mends all that is safe in one click, and one undo brings it all back", async () => {
      const { tab, rambu } = await begin(world(), box);
      const other = NIK.replace("0002", "0003");
      const text = `Satu ${NIK} NIK.\nDua ${other} NIK.`;
      await tab.type(text);
      await rambu.expectUnderlined("error", [NIK, other]);
      await rambu.openPanel();
      await rambu.click(/^Perbaiki yang aman/);
      await tab.expectModel(box.model, `Satu ${MASK} NIK.\nDua ${MASK} NIK.`);
      await tab.click(box.selector);
      await tab.press("Control+z", box.undoesByLine ? 2 : 1);
      await tab.expectModel(box.model, text);
    });

    it("finds the one NIK in 5,000 pasted characters", async () => {
      // Near the end, where the box is scrolled to: an overlay marks only what can be seen.
      const end = ` NIK ${NIK} tertinggal.`;
      const filler = "Warga datang ke posko dengan tertib dan pulang sehat. ".repeat(100);
      const text = filler.slice(0, 5000 - end.length).trimEnd() + end;
      await world().copy(text);
      const { tab, rambu } = await begin(world(), box);
      await tab.press("Control+v");
      await tab.expectModel(box.model, text);
      // The text is too long for the platform as well, and that is marked from where it begins.
      const marked = async () => (await rambu.underlined()).error.filter((words) => words === NIK);
      await expect.poll(marked, PATIENCE).toEqual([NIK]);
    });
  });
}
