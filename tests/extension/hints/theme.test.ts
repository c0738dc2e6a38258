import { beforeEach, describe, expect, it } from "vitest";
import { themeAround } from "../../../extension/hints/theme.ts";

function boxOn(...backgrounds: string[]): Element {
  let around: Element = document.body;
  for (const background of backgrounds) {
    const inner = document.createElement("div");
    inner.style.backgroundColor = background;
    around.append(inner);
    around = inner;
  }
  return around;
}

describe("the theme", () => {
  beforeEach(() => document.body.replaceChildren());

  it.each([
    ["X's dark page", ["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"], "dark"],
    ["X's dim page", ["rgb(21, 32, 43)"], "dark"],
    ["a white dialog on a dark page", ["rgb(0, 0, 0)", "rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"], "light"],
  ])("is that of %s", (_, backgrounds, theme) => {
    expect(themeAround(boxOn(...backgrounds))).toBe(theme);
  });

  it("is the system's choice where the page has no background", () => {
    expect(themeAround(boxOn("rgba(0, 0, 0, 0)"))).toBeNull();
  });
});
