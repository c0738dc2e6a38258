import { describe, expect, it } from "vitest";
import { applied } from "../../../extension/editors/editor.ts";
import { safeEdits, together } from "../../../extension/hints/edits.ts";
import { editOf, hintOf } from "./hint.ts";
import { random } from "./random.ts";

describe("all safe edits", () => {
  it("are the first safe one of each hint, in the order of the text", () => {
    const late = hintOf({ edits: [editOf(20, 25, "a", { safe: false }), editOf(20, 25, "b")] });
    const early = hintOf({ edits: [editOf(0, 3, "c")] });
    const unsafe = hintOf({ edits: [editOf(5, 9, "d", { safe: false })] });
    expect(safeEdits([late, early, unsafe]).map(({ text }) => text)).toEqual(["c", "b"]);
  });

  it("leave out one that overlaps an edit of a hint before it", () => {
    const worse = hintOf({ edits: [editOf(4, 10, "a")] });
    const other = hintOf({ edits: [editOf(8, 12, "b")] });
    const beside = hintOf({ edits: [editOf(10, 12, "c")] });
    expect(safeEdits([worse, other, beside]).map(({ text }) => text)).toEqual(["a", "c"]);
  });

  it("are one replacement of no more than what lies between them", () => {
    const text = "NIK 111 dan NIK 222 ya";
    const [first, second] = [editOf(4, 7, "•••"), editOf(16, 19, "•••")];
    const one = together([second, first], text);
    expect(one).toEqual({ start: 4, end: 19, text: "••• dan NIK •••", pieces: [first, second] });
    expect(together([first], text)).toEqual({ start: 4, end: 7, text: "•••" });
    expect(applied(text, one)).toBe("NIK ••• dan NIK ••• ya");
  });

  it("together do what they do one after another from the last", () => {
    const dice = random();
    for (let round = 0; round < 2000; round += 1) {
      const text = "x".repeat(dice.below(30)).replace(/x/g, () => dice.pick(["a", "b", "\n"]));
      let at = 0;
      const edits = [];
      while (at < text.length) {
        const start = at + dice.below(5);
        const end = start + dice.below(4);
        if (end > text.length) break;
        edits.push(editOf(start, end, dice.pick(["", "X", "YY\nZ"])));
        at = end + 1;
      }
      if (edits.length === 0) continue;
      const oneByOne = edits.reduceRight((sum, edit) => applied(sum, edit), text);
      const about = `seed ${dice.seed}, round ${round}`;
      expect(applied(text, together(edits, text)), about).toBe(oneByOne);
    }
  });
});
