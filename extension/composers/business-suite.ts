import { nearestHolding, type Site } from "./composer.ts";
import { shownLimit } from "./shown-limit.ts";

const DIALOG = '[role="dialog"], dialog';
const INBOX = /^\/latest\/inbox\b/;
const WRITING = /^\/latest\/(composer|reels_composer|story_composer)\b/;
/** What the whole composer has and its text box alone has not. */
const WHOLE = '[role="button"][aria-disabled], button[aria-disabled], [role="switch"], input[type="file"]';

/**
 * Meta Business Suite: the composers are pages of their own, or a dialog over the calendar. The inbox, with the same boxes,
 * is another page.
 */
export const businessSuite: Site = {
  platform: "facebook",
  hosts: ["business.facebook.com"],
  boxes: '[contenteditable="true"][role="textbox"]',
  accepts: (box, { pathname }) =>
    WRITING.test(pathname) || (box.closest(DIALOG) !== null && !INBOX.test(pathname)),
  frame: (box) => box.closest<HTMLElement>(`${DIALOG}, form`) ?? nearestHolding(box, WHOLE, null) ?? box,
  surface: (_, { pathname }) => {
    const kind = WRITING.exec(pathname)?.[1];
    if (kind === "reels_composer") return "reel";
    return kind === "story_composer" ? "story" : "post";
  },
  limit: (box) => shownLimit(businessSuite.frame(box), box),
};
