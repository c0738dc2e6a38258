/**
 * Moves what was found in an older text to the text as it is now. Pure: the one change between the two is what lies
 * between their common beginning and their common end. What the change touches is dropped; what is moved still stands
 * for the same words, or it is dropped too.
 */
import type { Edit, Hint, Span } from "../contract/types.ts";

/** `before[start, start + removed)` was replaced by `inserted` characters. */
export interface Change {
  start: number;
  removed: number;
  inserted: number;
}

/** The smallest change that makes `after` of `before`; null when they are the same. */
export function changeBetween(before: string, after: string): Change | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same += 1;
  return { start, removed: before.length - start - same, inserted: after.length - start - same };
}

/** The span in the text after the change, or null when the change touches it or makes it part of a longer word. */
export function moveSpan(span: Span, change: Change, before: string, after: string): Span | null {
  const removedTo = change.start + change.removed;
  const shift = change.inserted - change.removed;
  const lies = span.end <= change.start ? "before" : span.start >= removedTo ? "behind" : "touched";
  if (lies === "touched") return null;
  // An empty span is a place to insert: a change right there leaves no way to tell on which side it is.
  if (span.start === span.end && span.start >= change.start && span.start <= removedTo) return null;
  const moved = lies === "before" ? { ...span } : { start: span.start + shift, end: span.end + shift };
  if (before.slice(span.start, span.end) !== after.slice(moved.start, moved.end)) return null;
  return grownTogether(moved, change, after) ? null : moved;
}

/** The hints as they stand in `after`; those whose words were touched are left out, and so is a touched edit. */
export function moveHints(hints: readonly Hint[], before: string, after: string): Hint[] {
  const change = changeBetween(before, after);
  if (!change) return [...hints];
  const moved: Hint[] = [];
  for (const hint of hints) {
    const span = hint.span && moveSpan(hint.span, change, before, after);
    if (hint.span && !span) continue;
    moved.push({ ...hint, span, edits: moveEdits(hint.edits, before, after, change) });
  }
  return moved;
}

/** The edits as they stand in `after`, without those that the change touches. */
export function moveEdits(
  edits: readonly Edit[],
  before: string,
  after: string,
  change = changeBetween(before, after),
): Edit[] {
  if (!change) return [...edits];
  return edits.flatMap((edit) => {
    const span = moveSpan(edit, change, before, after);
    return span ? [{ ...edit, ...span }] : [];
  });
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** "wajib" with "an" typed right behind it is no longer the word that was found. */
function grownTogether(span: Span, { start, inserted }: Change, after: string): boolean {
  if (inserted === 0 || span.start === span.end) return false;
  if (span.end === start) return WORD.test(after.charAt(start)) && WORD.test(after.charAt(span.end - 1));
  if (span.start === start + inserted)
    return WORD.test(after.charAt(span.start - 1)) && WORD.test(after.charAt(span.start));
  return false;
}
