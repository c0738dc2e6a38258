import { isConversation, nearestHolding, type Site } from "./composer.ts";
import { shownLimit } from "./shown-limit.ts";

const DIALOG = '[role="dialog"], dialog';
const BOX = '[contenteditable="true"][role="textbox"][data-lexical-editor="true"]';
/** Facebook writes these in a step of a page, not in a dialog. */
const OWN_PAGES = /^\/(reels?|stories)\/create\b/;
const BUTTON = '[role="button"], button';

/**
 * Feed, pages and groups open a dialog with one box; reels have pages of their own. The boxes of comments and messages
 * have the same editor: comments stand in their post, or in a form beside it, messages under the conversation.
 */
export const facebook: Site = {
  platform: "facebook",
  // Indonesian networks are often led to `web`.
  hosts: ["www.facebook.com", "web.facebook.com"],
  boxes: BOX,
  comments: "off",
  accepts: (box, url) => isComment(box) || isPost(box, url),
  frame(box) {
    if (isComment(box)) return box.closest<HTMLElement>("form") ?? box;
    return box.closest<HTMLElement>(DIALOG) ?? nearestHolding(box, BUTTON, null) ?? box;
  },
  surface(box, url) {
    if (isComment(box)) return "comment";
    const page = OWN_PAGES.exec(url.pathname)?.[1];
    if (page) return page === "stories" ? "story" : "reel";
    return "post";
  },
  limit: (box) => shownLimit(facebook.frame(box), box),
};

function isPost(box: HTMLElement, { pathname }: URL): boolean {
  const dialog = box.closest(DIALOG);
  return dialog ? !isConversation(dialog) : OWN_PAGES.test(pathname);
}

/** Whoever shares a post sees it below the box; whoever answers one, above it. */
function isComment(box: HTMLElement): boolean {
  if (box.closest('[role="article"], form[role="presentation"]')) return true;
  const post = box.closest(DIALOG)?.querySelector('[role="article"]');
  return post != null && (post.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
