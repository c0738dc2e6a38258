/** What the tests of every site share: a page is shown, and the site is asked for its boxes. */
import type { Site } from "../../../extension/composers/composer.ts";

export function show(html: string): void {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  document.body.replaceChildren(...parsed.body.childNodes);
}

/** All boxes of the site on the page that is shown, as if it had this address. */
export function boxes(site: Site, url = new URL(`https://${site.hosts[0]}/`)): HTMLElement[] {
  const found = document.querySelectorAll<HTMLElement>(site.boxes);
  return [...found].filter((box) => site.accepts?.(box, url) ?? true);
}

/** The one box that there is. @throws Error where there is none, or another one. */
export function only(site: Site, url?: URL): HTMLElement {
  const [box, ...others] = boxes(site, url);
  if (!box || others.length > 0) throw new Error(`${others.length + (box ? 1 : 0)} boxes`);
  return box;
}
