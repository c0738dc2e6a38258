/** What the panel shows of attached pictures and videos. */
import type { Tab } from "./tab.ts";

export interface ShownPicture {
  name: string;
  facts: string;
  /** Of its hints, in order. */
  rules: string[];
  /** Of the places that are framed on it. */
  places: string[];
  /** Of the small picture; null where there is none. */
  look: { width: number; height: number } | null;
  /** Whether our styles are on it, whatever the page's policy forbids. */
  isStyled: boolean;
  buttons: string[];
  text: string;
}

/** In the order of the panel. */
export function picturesShown(tab: Tab): Promise<ShownPicture[]> {
  return tab.evaluate(() => {
    const root = window.__rambu()?.shadowRoot;
    return [...(root?.querySelectorAll<HTMLElement>("[data-picture]") ?? [])].map((picture) => {
      const texts = (selector: string) =>
        [...picture.querySelectorAll(selector)].map((element) => (element.textContent ?? "").trim());
      const look = picture.querySelector("canvas");
      return {
        name: picture.getAttribute("aria-label") ?? "",
        facts: texts(".picture-facts .word").join(" "),
        rules: [...picture.querySelectorAll<HTMLElement>("li[data-rule]")].map(
          (item) => item.dataset.rule ?? "",
        ),
        places: [...picture.querySelectorAll<HTMLElement>("[data-place]")].map(
          (it) => it.dataset.place ?? "",
        ),
        look: look && { width: look.width, height: look.height },
        isStyled: getComputedStyle(picture).display === "grid",
        buttons: texts("button"),
        text: picture.textContent ?? "",
      };
    });
  });
}
