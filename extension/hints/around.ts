/** A page as a person sees it: what is in a shadow root, or in the document of a frame, is where that one stands. */
import type { Rect } from "./place.ts";

/** The element around this one, out of a shadow root and out of a frame too. */
export function around(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode() as { host?: Element; defaultView?: Window | null };
  return root.host ?? root.defaultView?.frameElement ?? null;
}

/** The nearest element around `element`, itself included, that matches. */
export function closest(element: Element, selector: string): Element | null {
  for (let each: Element | null = element; each; each = around(each)) if (each.matches(selector)) return each;
  return null;
}

export function isWithin(inner: Element, outer: Element): boolean {
  for (let each: Element | null = inner; each; each = around(each)) if (each === outer) return true;
  return false;
}

/** The element that the keyboard is in. */
export function focused(): Element | null {
  let active = document.activeElement;
  for (;;) {
    const inner = active?.shadowRoot ?? (active as Partial<HTMLIFrameElement> | null)?.contentDocument;
    if (!inner?.activeElement) return active;
    active = inner.activeElement;
  }
}

/** Where something stands in the page, given where it stands in the frame that `node` is in. */
export function toPage({ x, y, width, height }: Rect, { ownerDocument }: Element): Rect {
  let rect = { x, y, width, height };
  let frame = frameOf(ownerDocument);
  for (; frame; frame = frameOf(frame.ownerDocument)) {
    const outer = frame.getBoundingClientRect();
    // A frame can be drawn smaller than it is, as in an editor's preview.
    const scale = outer.width / frame.offsetWidth || 1;
    rect = {
      x: outer.x + (frame.clientLeft + rect.x) * scale,
      y: outer.y + (frame.clientTop + rect.y) * scale,
      width: rect.width * scale,
      height: rect.height * scale,
    };
  }
  return rect;
}

/** The other way round: a place in the page, as the frame that `element` is in has it. */
export function fromPage(x: number, y: number, frame: HTMLElement): [number, number] {
  const outer = frame.getBoundingClientRect();
  const scale = outer.width / frame.offsetWidth || 1;
  return [(x - outer.x) / scale - frame.clientLeft, (y - outer.y) / scale - frame.clientTop];
}

function frameOf({ defaultView }: Document): HTMLElement | null {
  return defaultView === window
    ? null
    : ((defaultView?.frameElement as HTMLElement | null | undefined) ?? null);
}
