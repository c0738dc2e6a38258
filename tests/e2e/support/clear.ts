/** What a badge or the panel lies over; it should be nothing that a person reads or presses. */
import type { Tab } from "./tab.ts";

/**
 * The things of the site under each badge and under the panel, one line each: buttons, the text in compose boxes, and
 * what matches `popups`.
 */
export function coveredBy(tab: Tab, popups: string): Promise<string[]> {
  return tab.evaluate((layers) => {
    const root = document.querySelector("rambu-hints")?.shadowRoot;
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const ours = [...(root?.querySelectorAll("button[data-composer], [role=dialog]") ?? [])].filter(shown);
    const lines = (box: Element) => {
      const range = document.createRange();
      range.selectNodeContents(box);
      return [...range.getClientRects()];
    };
    const theirs = [
      ...[...document.querySelectorAll("button, [role=button]")]
        .filter(shown)
        .map((it) => ["button", it.getBoundingClientRect()] as const),
      ...[...document.querySelectorAll("[contenteditable=true]")]
        .filter(shown)
        .flatMap((it) => lines(it).map((line) => ["text", line] as const)),
      ...[...document.querySelectorAll(layers)].map((it) => ["pop-up", it.getBoundingClientRect()] as const),
    ];
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
