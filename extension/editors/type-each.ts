import type { Piece } from "./editor.ts";
import type { Ground } from "./rich-text.ts";
import { typeText } from "./type-text.ts";

/**
 * Types each piece in its own place, from the last to the first, where no selection may reach from one to another. A line
 * more or less can't be made like that.
 */
export async function typeEach(
  { element, text, select }: Ground,
  pieces: readonly Piece[],
): Promise<boolean> {
  if (pieces.some(({ start, end, text: inserted }) => `${text.slice(start, end)}${inserted}`.includes("\n")))
    return false;
  for (const piece of [...pieces].reverse()) {
    await select(piece.start, piece.end);
    typeText(element, piece.text);
  }
  return true;
}
