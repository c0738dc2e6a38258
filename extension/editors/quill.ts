import { offerAll, offerUndo } from "./before-input.ts";
import type { Editor, Family } from "./editor.ts";
import { RichTextEditor } from "./rich-text.ts";
import { isHtmlBlock } from "./text-map.ts";
import { typeText } from "./type-text.ts";

/**
 * Quill (LinkedIn's posts, in a shadow root): a paragraph or list item is a line. Around what can't be edited, and where
 * a format is about to begin, it keeps zero-width no-break spaces, which are not in its model; list items carry the
 * element that draws their bullet.
 *
 * Version 2 takes `beforeinput` with a target range, several lines too, whatever is selected. An older one hears what the
 * browser types.
 */
export const quill: Family = {
  matches: (element) => element.classList.contains("ql-editor"),
  create: (element): Editor =>
    new RichTextEditor(element, {
      markup: {
        isBlock: isHtmlBlock,
        isOutside: (inner) => inner.classList.contains("ql-ui"),
        fillers: /\ufeff/g,
      },
      rewrite: offerAll,
      insert: typeText,
      undo: offerUndo,
      undoStepMs: 1_000,
    }),
};
