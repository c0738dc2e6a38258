import { nearestHolding, type Site } from "./composer.ts";
import { shownLimit } from "./shown-limit.ts";

const CAPTION = '[data-e2e="caption_container"]';
const POST_BUTTON = '[data-e2e="post_video_button"]';
/** Where a caption is written when its container has lost its mark. */
const UPLOAD_PAGES = /^\/(tiktokstudio|creator-center)\/(upload|post)\b/;
const COMMENT = '[data-e2e*="comment"]';

/**
 * TikTok Studio: Draft.js, in a page whose parts are marked for TikTok's own tests. The box appears once a video was
 * chosen. Elsewhere on the site the same editor takes comments and messages.
 */
export const tiktok: Site = {
  platform: "tiktok",
  hosts: ["www.tiktok.com"],
  boxes: '.public-DraftEditor-content[contenteditable="true"]',
  accepts: (box, { pathname }) =>
    box.closest(CAPTION) !== null || (UPLOAD_PAGES.test(pathname) && !box.closest(COMMENT)),
  frame: (box) =>
    nearestHolding(box, POST_BUTTON, null) ??
    box.closest<HTMLElement>(CAPTION) ??
    nearestHolding(box, "button", null) ??
    box,
  surface: () => "post",
  limit: (box) => shownLimit(box.closest(CAPTION) ?? tiktok.frame(box), box),
};
