/**
 * Sites that Rambu does not know, and that the writer has let it on: a blog of one's own, an office's page. WordPress is
 * known by its paths; everywhere else any large text box counts, from the moment that the writer goes into it.
 */
import type { Site } from "./composer.ts";
import { wordpress } from "./wordpress.ts";

const EDITABLE = '[contenteditable="true"], [contenteditable=""], [contenteditable="plaintext-only"]';
/** Smaller ones are for searching, chatting and filling in, in CSS pixels. */
const SMALLEST = { width: 240, height: 40 };
const NOT_FOR_POSTS = '[readonly], [role="searchbox"], [role="combobox"]';
const AROUND = '[role="dialog"], dialog, form, main, [role="main"]';

export function siteElsewhere({ hostname, pathname }: Pick<URL, "hostname" | "pathname">): Site {
  const hosts = [hostname];
  if (pathname.includes("/wp-admin/")) return { ...wordpress, hosts, subdomains: false, path: "/*" };
  return { ...anyLargeBox(), hosts };
}

function anyLargeBox(): Omit<Site, "hosts"> {
  /** The writer was in these. */
  const entered = new WeakSet<HTMLElement>();
  return {
    platform: "blog",
    boxes: `textarea, ${EDITABLE}`,
    // Editors of blogs often lie in a frame of the page itself.
    holders: "iframe",
    accepts(box) {
      if (!entered.has(box) && hasFocus(box) && isForPosts(box)) entered.add(box);
      return entered.has(box);
    },
    frame: (box) => box.closest<HTMLElement>(AROUND) ?? box,
    surface: () => "post",
  };
}

function hasFocus(box: HTMLElement): boolean {
  const { activeElement } = box.getRootNode() as Document | ShadowRoot;
  return activeElement !== null && box.contains(activeElement);
}

function isForPosts(box: HTMLElement): boolean {
  const { width, height } = box.getBoundingClientRect();
  const isLarge = width >= SMALLEST.width && height >= SMALLEST.height;
  // An editable part within an editor is not a post of its own.
  return isLarge && !box.matches(NOT_FOR_POSTS) && !box.parentElement?.closest(EDITABLE);
}
