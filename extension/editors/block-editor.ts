import type { Editor, Family } from "./editor.ts";
import { RichTextEditor } from "./rich-text.ts";
import { isHtmlBlock } from "./text-map.ts";
import { typeEach } from "./type-each.ts";

/** What WordPress's rich text puts on each element that it keeps, in all languages and versions. */
const RICH = '.rich-text[contenteditable="true"]';

/**
 * WordPress's block editor: each block, and the title, is a rich text of its own with a model of its own, and all blocks
 * together are the text. What is drawn between and around them is not posted. A rich text hears what the browser types.
 *
 * What is in several blocks cannot be typed over in one go: no selection reaches from one to another. Each piece is typed
 * in its own block; one block is one undo step, and what the editor itself keeps together is what was typed within a second.
 */
export const blockEditor: Family = {
  matches: (element) => element.matches(`${RICH}, .is-root-container`),
  create: (element): Editor =>
    new RichTextEditor(element, {
      markup: { isBlock: isHtmlBlock, isOutside, fillers: /\ufeff/g },
      rewrite: typeEach,
      undoStepMs: 1_000,
    }),
};

function isOutside(element: Element): boolean {
  if (element.closest(RICH)) return element.hasAttribute("data-rich-text-placeholder");
  return element.querySelector(RICH) === null;
}
