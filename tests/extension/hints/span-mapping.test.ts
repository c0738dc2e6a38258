import { describe, expect, it } from "vitest";
import { changeBetween, moveHints, moveSpan } from "../../../extension/hints/span-mapping.ts";
import { editOf, marked } from "./hint.ts";
import { random } from "./random.ts";

/** The words that a hint marks in the newer text, or null when it was dropped. */
function after(before: string, now: string): string | null {
  const { text, hint } = marked(before);
  const span = moveHints([hint], text, now)[0]?.span;
  return span
    ? `${now.slice(0, span.start)}«${now.slice(span.start, span.end)}»${now.slice(span.end)}`
    : null;
}

describe("a span", () => {
  it.each([
    ["is moved by what is typed before it", "halo «kalian» ya", "Eh, halo kalian ya", "Eh, halo «kalian» ya"],
    ["is moved by what is deleted before it", "halo «kalian» ya", "kalian ya", "«kalian» ya"],
    [
      "stays when the change is behind it",
      "halo «kalian» ya",
      "halo kalian ya dong",
      "halo «kalian» ya dong",
    ],
    ["stays with a space typed right behind it", "halo «kalian»", "halo kalian ", "halo «kalian» "],
    ["stays with an emoji typed right before it", "halo «kalian»", "halo 😀kalian", "halo 😀«kalian»"],
    ["is dropped with its words", "halo «kalian» ya", "halo ya", null],
    ["is dropped when a letter in it changes", "halo «kalian» ya", "halo kalyan ya", null],
    ["is dropped when something is typed in it", "halo «kalian» ya", "halo kali an ya", null],
    ["is dropped when its word goes on behind it", "halo «kalian»", "halo kaliannya", null],
    ["is dropped when its word begins before it", "halo «kalian»", "halo sekalian", null],
    ["is dropped when all is new", "halo «kalian» ya", "selamat pagi", null],
    ["is moved over a new line", "a\n«kalian»", "a\n\nb\nkalian", "a\n\nb\n«kalian»"],
  ])("%s", (_, before, now, expected) => {
    expect(after(before, now)).toBe(expected);
  });

  it("of the whole post stays without a place", () => {
    const { text, hint } = marked("halo", { subject: "post" });
    expect(moveHints([hint], text, "halo semua")).toEqual([hint]);
  });
});

describe("an edit", () => {
  it("is moved with its hint", () => {
    const { text, hint } = marked("halo «kalian» ya", { edits: [editOf(5, 11, "kita")] });
    expect(moveHints([hint], text, "eh halo kalian ya")[0]?.edits).toEqual([editOf(8, 14, "kita")]);
  });

  it("is dropped alone when only its own place is touched", () => {
    const { text, hint } = marked("«kalian» harus ikut", { edits: [editOf(0, 12, "yuk")] });
    const [moved] = moveHints([hint], text, "kalian mesti ikut");
    expect(moved?.span).toEqual({ start: 0, end: 6 });
    expect(moved?.edits).toEqual([]);
  });

  it("that inserts is dropped when the change is right at its place, and moved otherwise", () => {
    const { text, hint } = marked("«halo» semua", { edits: [editOf(10, 10, "!")] });
    expect(text.length).toBe(10);
    expect(moveHints([hint], text, "halo semua ya")[0]?.edits).toEqual([]);
    expect(moveHints([hint], text, "halo  semua")[0]?.edits).toEqual([editOf(11, 11, "!")]);
  });
});

describe("moving, whatever was changed,", () => {
  const PIECES = ["a", "b", " ", "\n", "kalian", "😀", "é", "#x", "👋🏽", ""];

  it("never marks other words, and never drops what lies a character away from the change", () => {
    const dice = random();
    const words = (count: number) => Array.from({ length: count }, () => dice.pick(PIECES)).join("");
    for (let round = 0; round < 5000; round += 1) {
      const before = words(dice.below(12));
      const from = dice.below(before.length + 1);
      const to = from + dice.below(before.length - from + 1);
      const now = before.slice(0, from) + words(dice.below(4)) + before.slice(to);
      const change = changeBetween(before, now);
      if (!change) continue;
      const start = dice.below(before.length + 1);
      const end = start + dice.below(before.length - start + 1);
      const moved = moveSpan({ start, end }, change, before, now);
      const about = `seed ${dice.seed}, round ${round}: ${JSON.stringify([before, now, start, end])}`;
      if (moved) expect(now.slice(moved.start, moved.end), about).toBe(before.slice(start, end));
      const apart = end < change.start || start > change.start + change.removed;
      if (apart) expect(moved, about).not.toBeNull();
      const shift = now.length - before.length;
      if (apart) expect(moved?.start, about).toBe(end < change.start ? start : start + shift);
    }
  });
});
