/**
 * What a writer does more seldom, in every editor: going on right after a fix, formatting, an input method, a text from
 * right to left, emoji that are images.
 */
import { describe, expect, it } from "vitest";
import { PATIENCE, untilEqual, untilMatch } from "../support/until.ts";
import type { Visit, World } from "../support/world.ts";
import { BOXES, type Box } from "./boxes.ts";
import { NIK } from "./writing.ts";

const MASK = "•".repeat(16);

async function written(world: World, box: Box, text: string): Promise<Visit> {
  const visit = await box.open(world);
  await visit.tab.click(box.selector);
  await visit.tab.type(text);
  await visit.rambu.expectUnderlined("error", [NIK]);
  return visit;
}

async function mend({ rambu }: Visit): Promise<void> {
  await rambu.openPanel();
  await rambu.click("Terapkan", 0, "data-nik");
}

/** What stands before the caret, in its field or text node. */
function beforeCaret({ tab }: Visit): Promise<string> {
  return tab.evaluate(() => {
    const box = window.__focused();
    if (box instanceof HTMLTextAreaElement) return box.value.slice(0, box.selectionStart);
    const root = box?.getRootNode() as Partial<Document> | undefined;
    const selection = root?.getSelection?.() ?? box?.ownerDocument.getSelection();
    return (selection?.focusNode?.textContent ?? "").slice(0, selection?.focusOffset ?? 0);
  });
}

/** The words that the editor shows in another form. */
function formattedWords({ tab }: Visit, selector: string): Promise<string[]> {
  return tab.evaluate(
    (wanted) =>
      window
        .__places()
        .flatMap(({ tree }) =>
          [...tree.querySelectorAll(wanted)].map(({ textContent }) => textContent.trim()),
        ),
    selector,
  );
}

export function seldom(world: () => World): void {
  describe.each(BOXES.filter(({ variant }) => !variant))("$label", (box) => {
    it("goes on right after what was mended", async () => {
      const visit = await written(world(), box, `Halo.\nNIK ${NIK} sudah jadi.`);
      await mend(visit);
      await visit.tab.expectModel(box.model, `Halo.\nNIK ${MASK} sudah jadi.`);
      // No person is faster than that.
      await untilMatch(() => beforeCaret(visit), /•$/);
      await visit.tab.type("!");
      await visit.tab.expectModel(box.model, `Halo.\nNIK ${MASK}! sudah jadi.`);
    });

    it("holds what an input method has not settled, and is mended when it has", async () => {
      const visit = await written(world(), box, `NIK ${NIK} sudah jadi: `);
      const { tab, rambu } = visit;
      const settle = await world().compose(visit, "かな");
      // Not all editors have it in their model before it is settled.
      await settle();
      await tab.expectModel(box.model, `NIK ${NIK} sudah jadi: かな`);
      await rambu.expectUnderlined("error", [NIK]);
      await mend(visit);
      await tab.expectModel(box.model, `NIK ${MASK} sudah jadi: かな`);
    });

    it("is mended between words from right to left", async () => {
      const visit = await written(world(), box, `السلام عليكم NIK ${NIK} شكرا`);
      await mend(visit);
      await visit.tab.expectModel(box.model, `السلام عليكم NIK ${MASK} شكرا`);
    });

    const { formatted, emoji } = box;
    if (formatted) {
      it("keeps the form of other words", async () => {
        const { word, key, button, selector } = formatted;
        const visit = await box.open(world());
        const { tab, rambu } = visit;
        await tab.click(box.selector);
        const turn = async () => {
          if (key) await tab.press(key);
          if (button) await tab.click(button);
        };
        await turn();
        await tab.type(word);
        await turn();
        await tab.type(` NIK ${NIK} jadi.`);
        await rambu.expectUnderlined("error", [NIK]);
        await untilEqual(() => formattedWords(visit, selector), [word]);
        await mend(visit);
        await tab.expectModel(box.model, `${word} NIK ${MASK} jadi.`);
        expect(await formattedWords(visit, selector)).toEqual([word]);
      });
    }

    if (emoji) {
      it("reads an emoji that is an image as its character, and leaves it alone", async () => {
        const visit = await written(world(), box, `NIK ${NIK} jadi `);
        const { tab, rambu } = visit;
        await tab.click(emoji);
        await tab.type(` NIK ${NIK.replace("0002", "0003")}`);
        await expect.poll(async () => (await rambu.underlined()).error.length, PATIENCE).toBe(2);
        await mend(visit);
        await tab.expectModel(box.model, `NIK ${MASK} jadi 😀 NIK ${NIK.replace("0002", "0003")}`);
        await rambu.expectUnderlined("error", [NIK.replace("0002", "0003")]);
      });
    }
  });
}
