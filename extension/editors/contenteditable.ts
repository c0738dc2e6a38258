/**
 * Contenteditable elements without an editor behind them, or with one that goes by what the browser does (YouTube's Polymer
 * boxes, TinyMCE, Blogger): a block or a line break is a line, and undo is the browser's own. This family takes what no
 * other one knows, so it stands last.
 */
import type { Editor, Family, Piece } from "./editor.ts";
import { type Ground, RichTextEditor } from "./rich-text.ts";
import { isHtmlBlock, type Markup } from "./text-map.ts";
import { typeText } from "./type-text.ts";

export const contenteditable: Family = {
  matches: (element) =>
    element.isContentEditable || element.matches('[contenteditable]:not([contenteditable="false"])'),
  create: (element): Editor =>
    new RichTextEditor(element, {
      markup: markupOf(element),
      rewrite: eachInItsPlace,
      insert: typeText,
      undo: ({ ownerDocument }) => void ownerDocument.execCommand("undo"),
    }),
};

/**
 * Browsers write a no-break space where a plain one would collapse. Where the style collapses space, the line breaks of
 * the source are spaces too, and space between blocks is nothing.
 */
function markupOf(element: HTMLElement): Markup {
  const collapses = !/^(pre|break)/.test(getComputedStyle(element).whiteSpace);
  const blank = collapses ? /[\u00a0\t\r\n]/g : /\u00a0/g;
  return { isBlock: isHtmlBlock, collapses, reads: (characters) => characters.replace(blank, " ") };
}

/**
 * Several changes at once are one, as if all were typed anew, unless that would take the formatting of what lies between
 * them: then each is made in its own place, and is an undo step of its own.
 */
function eachInItsPlace({ element, range }: Ground, pieces: readonly Piece[]): boolean {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last || first === last) return false;
  const whole = range(first.start, last.end);
  if (!whole || !isFormatted(whole.cloneContents())) return false;
  element.focus({ preventScroll: true });
  for (const { start, end, text } of [...pieces].reverse()) {
    const place = range(start, end);
    if (!place) return true;
    const { startContainer, startOffset, endContainer, endOffset } = place;
    const selection = element.ownerDocument.getSelection();
    selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    typeText(element, text);
  }
  return true;
}

/** What browsers themselves write for lines is no formatting. */
function isFormatted(content: DocumentFragment): boolean {
  return content.querySelector(":not(br, div, p)") !== null;
}
