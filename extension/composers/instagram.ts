import type { Site } from "./composer.ts";
import { PREVIEWS } from "./media-place.ts";
import { shownLimit } from "./shown-limit.ts";

const DIALOG = '[role="dialog"], dialog';
/** The caption box is Lexical now, and was a textarea in older versions that some accounts still get. */
const BOX = 'div[contenteditable="true"][role="textbox"][data-lexical-editor="true"]';
const OLD_BOX = "textarea[aria-label]";

/** A post is written in the last step of a dialog; a comment's box is in the post that it is about, the older one in a form. */
export const instagram: Site = {
  platform: "instagram",
  hosts: ["www.instagram.com"],
  boxes: `:is(${DIALOG}) :is(${BOX}, ${OLD_BOX})`,
  accepts: (box) => box.closest(box.matches(OLD_BOX) ? "form, article" : "article") === null,
  frame: (box) => box.closest<HTMLElement>(DIALOG) ?? box,
  // Instagram publishes every video as a reel.
  surface: (box) => (box.closest(DIALOG)?.querySelector("video") ? "reel" : "post"),
  limit: (box) => shownLimit(box.closest(DIALOG) ?? box, box),
  // Of a carousel, one picture is shown at a time; in the steps before, as a background or on a canvas.
  media: {
    room: (box) => instagram.frame(box),
    shown: (box) => instagram.frame(box),
    previews: `${PREVIEWS}, canvas`,
    shows: "some",
  },
};
