/** What a badge or the panel lies over; it should be nothing that a person reads or presses. */
import type { Tab } from "./tab.ts";

/**
 * The things of the site under each badge and under the panel, one line each: buttons, the text in compose boxes, and
 * what matches `popups`.
 */
export function coveredBy(tab: Tab, popups: string): Promise<string[]> {
  return tab.evaluate((layers) => {
    const root = window.__rambu()?.shadowRoot;
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const ours = [...(root?.querySelectorAll("button[data-composer], [role=dialog]") ?? [])].filter(shown);
    const theirs = window.__places().flatMap(({ tree, x, y }) => {
      if (tree === root) return [];
      const found = (selector: string) => [...tree.querySelectorAll(selector)].filter(shown);
      const inPage = (rect: DOMRect) => new DOMRect(rect.x + x, rect.y + y, rect.width, rect.height);
      const lines = (box: Element) => {
        const range = box.ownerDocument.createRange();
        range.selectNodeContents(box);
        return [...range.getClientRects()];
      };
      const all = (kind: string, rects: DOMRect[]) => rects.map((rect) => [kind, inPage(rect)] as const);
      const rectOf = (element: Element) => element.getBoundingClientRect();
      return [
        ...all("button", found("button, [role=button]").map(rectOf)),
        ...all("text", found("[contenteditable=true]").flatMap(lines)),
        ...all("pop-up", found(layers).map(rectOf)),
      ];
    });
    return ours.flatMap((element) => {
      const own = element.getBoundingClientRect();
      const over = theirs.filter(
        ([, it]) =>
          it.left < own.right &&
          own.left < it.right &&
          it.top < own.bottom &&
          own.top < it.bottom &&
          it.width > 0,
      );
      // The badge has to be clear of everything; the panel, which is large, of the text and the pop-ups.
      const isBadge = element.localName === "button";
      return over
        .filter(([kind]) => isBadge || kind !== "button")
        .map(([kind]) => `${isBadge ? "badge" : "panel"} over ${kind}`);
    });
  }, popups);
}
