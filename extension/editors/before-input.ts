/**
 * The event with which a browser asks before it changes a text. An editor that keeps the change to itself prevents it: the
 * only sign, from outside, that its model has taken it. Made by a script the event does nothing else, so a refusal costs
 * nothing.
 */
import type { Piece } from "./editor.ts";
import type { Ground } from "./rich-text.ts";

/** True when the editor took `text` (it may have several lines) in place of what is in `range`. */
export function offer(
  element: HTMLElement,
  range: Range,
  text: string,
  inputType = "insertReplacementText",
): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const target = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
  return ask(element, { inputType, data: text, targetRanges: [target] });
}

/** Asks the editor to take back its last change. */
export function offerUndo(element: HTMLElement): void {
  ask(element, { inputType: "historyUndo" });
}

/** All pieces in one task, from the last to the first. False when the editor does not go by this event. */
export function offerAll({ element, text, range }: Ground, pieces: readonly Piece[]): boolean {
  let taken = false;
  for (const piece of [...pieces].reverse()) {
    const { start, end, text: inserted } = widened(piece, text);
    const place = range(start, end);
    if (!place || !offer(element, place, inserted)) return taken;
    taken = true;
  }
  return taken;
}

/** Editors leave an empty range alone: the character before it, or after it, is put in again as well. */
function widened(piece: Piece, text: string): Piece {
  if (piece.end > piece.start) return piece;
  const { start, text: inserted } = piece;
  const before = /[^\n]$/u.exec(text.slice(0, start))?.[0];
  if (before) return { start: start - before.length, end: start, text: before + inserted };
  const after = /^[^\n]/u.exec(text.slice(start))?.[0] ?? "";
  return { start, end: start + after.length, text: inserted + after };
}

function ask(element: HTMLElement, init: InputEventInit): boolean {
  const event = new InputEvent("beforeinput", { ...init, bubbles: true, cancelable: true, composed: true });
  return !element.dispatchEvent(event);
}
