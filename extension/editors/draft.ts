import type { Editor, Family } from "./editor.ts";
import { BACKSPACE, press } from "./keys.ts";
import { paste } from "./paste.ts";
import { RichTextEditor } from "./rich-text.ts";

/**
 * Draft.js (X, TikTok): every block of the content carries `data-block`; everything in a block is one line.
 *
 * Its model hears of a paste and of Backspace. What the browser itself would do (`execCommand`) takes the spans of
 * styles and hashtags apart in Chromium, and React, which still holds them, breaks.
 */
export const draft: Family = {
  matches: (element) =>
    element.classList.contains("public-DraftEditor-content") ||
    element.querySelector(':scope > [data-contents="true"]') !== null,
  create: (element): Editor =>
    new RichTextEditor(element, {
      markup: { isBlock: (block) => block.getAttribute("data-block") === "true" },
      insert: (target, text) => (text === "" ? press(target, BACKSPACE) : paste(target, text)),
    }),
};
