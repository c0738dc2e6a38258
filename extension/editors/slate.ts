import { offer } from "./before-input.ts";
import type { Editor, Family, Piece } from "./editor.ts";
import { type Ground, RichTextEditor } from "./rich-text.ts";
import type { Markup } from "./text-map.ts";

/** React draws what the model has become within a frame or two. */
const DRAW_MS = 200;

const markup: Markup = {
  isBlock: (element) =>
    element.getAttribute("data-slate-node") === "element" && !element.hasAttribute("data-slate-inline"),
  isOutside: (element) => element.hasAttribute("data-slate-placeholder"),
  // Where the caret can stand and no character is.
  fillers: /\ufeff/g,
};

/**
 * Slate: its model takes `beforeinput` with a target range, in both browsers. What a script lets the browser type is no
 * way: Chromium sends no such event for it, so the DOM would change and the model not.
 *
 * After a change, target ranges mean nothing to Slate until React has drawn it; so several pieces are several undo steps.
 */
export const slate: Family = {
  matches: (element) => element.hasAttribute("data-slate-editor"),
  create: (element): Editor => new RichTextEditor(element, { markup, rewrite: offerEach }),
};

/** A line break in a text would stay a character in one paragraph. */
async function offerEach(
  { element, text, range, select }: Ground,
  pieces: readonly Piece[],
): Promise<boolean> {
  if (pieces.some(({ start, end, text: inserted }) => `${text.slice(start, end)}${inserted}`.includes("\n")))
    return false;
  let taken = false;
  for (const { start, end, text: inserted } of [...pieces].reverse()) {
    // Else Slate gives the selection back that it thinks the writer has, while ours is still on its way.
    await select(start, end);
    const place = range(start, end);
    const drawn = changeOf(element);
    if (!place || !offer(element, place, inserted, inserted === "" ? "deleteByCut" : undefined)) return taken;
    taken = true;
    await drawn;
  }
  return taken;
}

/** The next change of what is drawn. */
function changeOf(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(done);
    const timer = setTimeout(done, DRAW_MS);
    function done(): void {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    }
    observer.observe(element, { childList: true, characterData: true, subtree: true });
  });
}
