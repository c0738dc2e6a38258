import { around, toPage } from "./around.ts";
import { intersection, type Rect } from "./place.ts";

/** The part of an element that its scrolling ancestors, frames and the viewport let through; null when nothing of it is. */
export function visibleRect(element: Element): Rect | null {
  let rect: Rect | null = toPage(element.getBoundingClientRect(), element);
  for (let outer = around(element); outer && rect; outer = around(outer)) {
    if (outer.localName !== "iframe") {
      const { body, documentElement } = outer.ownerDocument;
      if (outer === body || outer === documentElement) continue;
      if (getComputedStyle(outer).overflow === "visible") continue;
    }
    rect = intersection(rect, toPage(outer.getBoundingClientRect(), outer));
  }
  return rect && intersection(rect, { x: 0, y: 0, width: window.innerWidth, height: window.innerHeight });
}
