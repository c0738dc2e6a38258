/**
 * What Rambu can do with a text box, whatever made it: read the text that will be posted, find where in the page a
 * part of it stands, hear of changes, and replace a part the way a person would, so that the site's own model follows.
 */

/** `text[start, end)` of the text that was read becomes `text`. */
export interface Piece {
  start: number;
  end: number;
  text: string;
}

export interface Replacement extends Piece {
  /**
   * The places that really change, in order, where there are several. An editor that can change them all in one step
   * leaves what lies between them alone, with its formatting.
   */
  pieces?: readonly Piece[];
}

/** `copy`: it could not be done safely, and nothing of it was left behind; the writer can paste it instead. */
export type Outcome = "done" | "copy";

export interface Editor {
  readonly element: HTMLElement;
  /** Draws its own underlines (false) or has text nodes that highlights can mark (true). */
  readonly hasRanges: boolean;
  /** The text as it will be posted. */
  read(): string;
  /** The DOM range of a part of the text that `read` last gave; null where there is none. */
  range(start: number, end: number): Range | null;
  /** The caret or selection as offsets, or null when it is elsewhere. */
  selection(): { start: number; end: number } | null;
  /** Gives the editor the focus, with the selection at these offsets. */
  select(start: number, end: number): void;
  /** Replaces as one undo step and leaves the caret after the new text. Give up with the signal. */
  replace(replacement: Replacement, signal: AbortSignal): Promise<Outcome>;
  /** Calls back after each change of the text, perhaps also when nothing changed, until the signal. */
  observe(changed: () => void, signal: AbortSignal): void;
}

/** A family of editors: `create` when the element is one of it. */
export interface Family {
  matches(element: HTMLElement): boolean;
  create(element: HTMLElement): Editor;
}

/** The text after the replacement. */
export function applied(text: string, { start, end, text: inserted }: Piece): string {
  return text.slice(0, start) + inserted + text.slice(end);
}
