import { nearestHolding, type Site } from "./composer.ts";
import { PREVIEWS } from "./media-place.ts";

const BOX = '[data-testid^="tweetTextarea_"][role="textbox"][contenteditable="true"]';
/** Where the test id is missing: Draft.js in X's own container, since other boxes on X are Draft.js too (Explore). */
const UNMARKED_BOX =
  '[data-testid$="RichTextInputContainer"] .public-DraftEditor-content[role="textbox"][contenteditable="true"]';
const BOXES = `${BOX}, ${UNMARKED_BOX}`;
const TOOL_BAR = '[data-testid="toolBar"]';

/** The home page's box and the one of the dialog can be there at once: a thread is what lies in the same of the two. */
function room(box: HTMLElement): HTMLElement | null {
  return box.closest<HTMLElement>('[role="dialog"], dialog, [data-testid="primaryColumn"]');
}

/** X renders labels in the writer's language, so boxes are known by `data-testid`, and a reply by where it is. */
export const x: Site = {
  platform: "x",
  hosts: ["x.com", "twitter.com"],
  boxes: BOXES,

  frame: (box) =>
    nearestHolding(box, TOOL_BAR, room(box)) ??
    box.closest<HTMLElement>('[data-testid$="RichTextInputContainer"]') ??
    box,

  surface(box, url) {
    const around = box.closest('[role="dialog"], dialog');
    // A reply dialog shows the post that is answered above the box.
    if (around) return answersPost(around, box) ? "reply" : "post";
    return /^\/[^/]+\/status\/\d+/.test(url.pathname) ? "reply" : "post";
  },

  parts(box) {
    const within = room(box);
    if (!within) return [box];
    return [...within.querySelectorAll<HTMLElement>(BOXES)].filter((other) => room(other) === within);
  },

  // One button for a whole thread; the previews stand under the part that they belong to.
  media: { room: (box) => x.frame(box), shown: partAround, previews: PREVIEWS, shows: "each" },
};

/** All around a box that is not around another one of the same thread. */
function partAround(box: HTMLElement): HTMLElement {
  const frame = x.frame(box);
  let part = box;
  while (part !== frame && part.parentElement) {
    if (part.parentElement.querySelectorAll(BOXES).length > 1) break;
    part = part.parentElement;
  }
  return part;
}

function answersPost(dialog: Element, box: HTMLElement): boolean {
  const post = dialog.querySelector('article[data-testid="tweet"]');
  return post !== null && (post.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
