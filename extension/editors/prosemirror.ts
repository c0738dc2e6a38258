import type { Editor, Family, Piece } from "./editor.ts";
import { type Ground, RichTextEditor } from "./rich-text.ts";
import { isHtmlBlock } from "./text-map.ts";
import { typeText } from "./type-text.ts";

/**
 * ProseMirror and Tiptap (LinkedIn's comments): a paragraph is a line. Widgets are drawn by plug-ins and not posted.
 *
 * It watches its DOM, as it must for spelling checkers, and reads all that changed within a task as one change of its
 * model, with the formatting; what its model does not allow it draws anew as it was.
 */
export const prosemirror: Family = {
  matches: (element) => element.classList.contains("ProseMirror"),
  create: (element): Editor =>
    new RichTextEditor(element, {
      markup: {
        isBlock: isHtmlBlock,
        isOutside: (inner) => inner.classList.contains("ProseMirror-widget"),
      },
      rewrite,
      insert: typeText,
      undoStepMs: 500,
    }),
};

/** Changes the text nodes. A line more or less is not in them: then the browser has to type. */
function rewrite({ text, range }: Ground, pieces: readonly Piece[]): boolean {
  const changes = pieces.map(({ start, end, text: inserted }) => {
    const place = `${text.slice(start, end)}${inserted}`.includes("\n") ? null : range(start, end);
    return { place, nodes: place ? textNodes(place) : [], inserted };
  });
  if (changes.some(({ nodes }) => nodes.length === 0)) return false;
  for (const { place, nodes, inserted } of changes.reverse()) {
    const { startContainer, startOffset, endContainer, endOffset } = place as Range;
    for (const node of nodes) {
      const from = node === startContainer ? startOffset : 0;
      const to = node === endContainer ? endOffset : node.length;
      node.replaceData(from, to - from, node === startContainer ? inserted : "");
    }
  }
  return true;
}

/** From the one that a range begins in to the one that it ends in; none when it begins or ends elsewhere. */
function textNodes({ startContainer, endContainer, commonAncestorContainer: around }: Range): Text[] {
  const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
  walker.currentNode = startContainer;
  const nodes: Node[] = [startContainer];
  while (nodes.at(-1) !== endContainer) {
    const next = walker.nextNode();
    if (!next) return [];
    nodes.push(next);
  }
  return nodes.every((node) => node.nodeType === Node.TEXT_NODE) ? (nodes as Text[]) : [];
}
