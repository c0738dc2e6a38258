import { around } from "./around.ts";

/** Light or dark as the site is around the box, which need not be what the system prefers. */
export type Theme = "light" | "dark";

/** By the first opaque background around the box; null when there is none, and the system's choice holds. */
export function themeAround(box: Element): Theme | null {
  for (let each: Element | null = box; each; each = around(each)) {
    const parts =
      getComputedStyle(each)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
    // Weights of the eye's three kinds of cones, as in WCAG's relative luminance, without its gamma.
    if (parts.length >= 3 && alpha > 0.5)
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? "dark" : "light";
  }
  return null;
}
