/** Light or dark as the site is around the box, which need not be what the system prefers. */
export type Theme = "light" | "dark";

/** By the first opaque background around the box; null when there is none, and the system's choice holds. */
export function themeAround(box: Element): Theme | null {
  for (let around: Element | null = box; around; around = parentOf(around)) {
    const parts =
      getComputedStyle(around)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
    // Weights of the eye's three kinds of cones, as in WCAG's relative luminance, without its gamma.
    if (parts.length >= 3 && alpha > 0.5)
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? "dark" : "light";
  }
  return null;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
