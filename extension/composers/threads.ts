import { isConversation, nearestHolding, type Site } from "./composer.ts";
import { shownLimit } from "./shown-limit.ts";

const DIALOG = '[role="dialog"], dialog';
const BOX = '[contenteditable="true"]:is([role="textbox"], [data-lexical-editor="true"])';
/** Every post in a list is one of these, above the box that answers it. */
const POST = "[data-pressable-container]";
const POST_PAGE = /^\/@[^/]+\/post\/\w+/;
/** The longer text that can be attached has its box in the same dialog, or in one over it. */
const LONGER = /\b(lebih banyak|more)\b/i;

/** The boxes in a dialog are the posts of one thread, in order; the box on a page stands alone. */
export const threads: Site = {
  platform: "threads",
  hosts: ["www.threads.com", "www.threads.net"],
  boxes: BOX,
  accepts: (box, { pathname }) =>
    !pathname.startsWith("/messages") && !isConversation(box.closest(DIALOG) ?? box),
  frame: (box) =>
    box.closest<HTMLElement>(DIALOG) ?? nearestHolding(box, '[role="button"], button', null) ?? box,
  surface(box, url) {
    if (isAttachment(box)) return "description";
    const dialog = box.closest(DIALOG);
    const answers = dialog ? standsAbove(dialog.querySelector(POST), box) : POST_PAGE.test(url.pathname);
    return answers ? "reply" : "post";
  },
  parts(box) {
    if (!box.closest(DIALOG)) return [box];
    return [...document.querySelectorAll<HTMLElement>(`:is(${DIALOG}) ${BOX}`)];
  },
  limit: (box) => shownLimit(box.closest(DIALOG) ?? threads.frame(box), box),
};

/**
 * In a dialog of its own over that of the post, or a box after the first that asks for "more": only there is a label
 * looked at, since nothing else tells such a box from the next post of the thread.
 */
function isAttachment(box: HTMLElement): boolean {
  const first = document.querySelector<HTMLElement>(`:is(${DIALOG}) ${BOX}`);
  if (!first || first === box || !box.closest(DIALOG)) return false;
  if (first.closest(DIALOG) !== box.closest(DIALOG)) return true;
  return LONGER.test(box.getAttribute("aria-placeholder") ?? box.getAttribute("aria-label") ?? "");
}

function standsAbove(post: Element | null, box: HTMLElement): boolean {
  return post !== null && (post.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
