import type { Editor, Family } from "./editor.ts";
import { paste } from "./paste.ts";
import { RichTextEditor } from "./rich-text.ts";
import { isHtmlBlock } from "./text-map.ts";
import { typeText } from "./type-text.ts";

/**
 * Lexical (Instagram, Facebook, Threads): a paragraph or list item is a line. While an input method composes, Lexical
 * keeps a zero-width space at the caret, which is not in its model.
 */
export const lexical: Family = {
  matches: (element) => element.hasAttribute("data-lexical-editor"),
  create: (element): Editor =>
    new RichTextEditor(element, {
      markup: {
        isBlock: isHtmlBlock,
        isOutside: (inner) => inner.hasAttribute("data-lexical-cursor"),
        fillers: /\u200b$/g,
      },
      insert,
    }),
};

/** Lexical takes `beforeinput` of one line; a line break in it would stay a character, which a paste makes a line. */
function insert(element: HTMLElement, text: string): void {
  if (text.includes("\n")) paste(element, text);
  else typeText(element, text);
}
