/** Several edits as one: a person who mends all that is safe with one click undoes it with one key. */
import type { Edit, Hint } from "../contract/types.ts";
import type { Replacement } from "../editors/editor.ts";

/** The safe edits that can be applied together, in order: of two that overlap, the one of the first hint stays. */
export function safeEdits(hints: readonly Hint[]): Edit[] {
  const chosen: Edit[] = [];
  for (const { edits } of hints) {
    const edit = edits.find((it) => it.safe);
    if (edit && chosen.every((other) => edit.end <= other.start || edit.start >= other.end))
      chosen.push(edit);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** The one replacement, of the smallest part of the text, that does what all the edits do. */
export function together(edits: readonly Edit[], text: string): Replacement {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const start = ordered[0]?.start ?? 0;
  let replaced = "";
  let end = start;
  for (const edit of ordered) {
    replaced += text.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  const whole = { start, end, text: replaced };
  return ordered.length > 1 ? { ...whole, pieces: ordered } : whole;
}
