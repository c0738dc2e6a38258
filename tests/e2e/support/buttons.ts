/** Real clicks on the buttons and switches of the extension's and the server's own pages, by accessible name. */
import type { ElementHandle, Page } from "puppeteer-core";
import { until } from "./until.ts";

/** The button or switch of that name, once it can be pressed. */
export function findButton(page: Page, name: RegExp): Promise<ElementHandle<Element>> {
  return until(async () => {
    const handle = await page.evaluateHandle((wanted) => {
      const pattern = new RegExp(wanted, "i");
      const controls = document.querySelectorAll<HTMLElement>(
        "button, [role=switch], input[type=checkbox], summary",
      );
      const label = (element: HTMLElement) =>
        element.getAttribute("aria-label") ??
        (element as HTMLInputElement).labels?.[0]?.textContent ??
        element.textContent ??
        "";
      return (
        [...controls].find((element) => {
          const usable =
            element.checkVisibility({ visibilityProperty: true }) && !element.matches(":disabled");
          return usable && pattern.test(label(element).trim());
        }) ?? null
      );
    }, name.source);
    const element = handle.asElement() as ElementHandle<Element> | null;
    if (!element) throw new Error(`no button ${name}`);
    return element;
  });
}

export async function clickButton(page: Page, name: RegExp): Promise<void> {
  const button = await findButton(page, name);
  await button.click();
}
