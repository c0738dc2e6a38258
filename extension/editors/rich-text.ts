/**
 * Editors that are a contenteditable element with a model behind it. They share everything but how they write lines,
 * how several lines are put in, and how their own undo is reached.
 */
import type { Editor, Outcome, Piece, Replacement } from "./editor.ts";
import { press, UNDO } from "./keys.ts";
import { replaceText, type Steps, selectAndWait } from "./replace.ts";
import { selectedRange } from "./selected-range.ts";
import { type Markup, mapText, type TextMap } from "./text-map.ts";

/** Where a change is made. */
export interface Ground {
  element: HTMLElement;
  /** As it was before the change. */
  text: string;
  /** The DOM range of a part of the text as it stands now. */
  range(start: number, end: number): Range | null;
  /** Selects a part of it, and waits until the editor has heard of that. */
  select(start: number, end: number): Promise<void>;
}

export interface Dialect {
  markup: Markup;
  /**
   * Makes the changes of all pieces (in order, none over another) as one undo step, whatever is selected, where the editor
   * has a way for that. False when nothing was done.
   */
  rewrite?(ground: Ground, pieces: readonly Piece[]): boolean | Promise<boolean>;
  /** Puts a text in place of the selection, so that the editor's own model takes it; left out where that is not safe. */
  insert?(element: HTMLElement, text: string): void;
  /** Takes the last change back, where the editor does not hear the key for it. */
  undo?(element: HTMLElement): void;
  /** Changes that follow each other within this time are one undo step of the editor, in milliseconds. */
  undoStepMs?: number;
}

export class RichTextEditor implements Editor {
  readonly hasRanges = true;
  private map: TextMap;
  private composing = false;
  private changedAt = Number.NEGATIVE_INFINITY;

  constructor(
    readonly element: HTMLElement,
    private readonly dialect: Dialect,
  ) {
    this.map = mapText(element, dialect.markup);
  }

  read(): string {
    this.map = mapText(this.element, this.dialect.markup);
    return this.map.text;
  }

  range(start: number, end: number): Range | null {
    return this.map.range(start, end);
  }

  selection(): { start: number; end: number } | null {
    const selected = selectedRange(this.element);
    if (!selected) return null;
    const start = this.map.offsetOf(selected.startContainer, selected.startOffset);
    const end = this.map.offsetOf(selected.endContainer, selected.endOffset);
    return start === null || end === null ? null : { start, end };
  }

  select(start: number, end: number): void {
    const selection = this.element.ownerDocument.getSelection();
    this.read();
    const inner = hostOf(this.map.range(start, end));
    const host = inner && this.element.contains(inner) ? inner : this.element;
    if (!holdsFocus(host)) host.focus({ preventScroll: true });
    // The editor may have drawn itself anew when it took the focus.
    this.read();
    const range = this.map.range(start, end);
    if (!range || !selection) return;
    selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  async replace(replacement: Replacement, signal: AbortSignal): Promise<Outcome> {
    const { element, dialect } = this;
    const { start, end, pieces = [replacement] } = replacement;
    const text = this.read();
    // An edit in the middle of a composition loses what the input method holds.
    if (this.composing || pieces.some((piece) => this.map.hasLocked(piece.start, piece.end))) return "copy";
    const whole = !this.map.hasLocked(start, end);
    if (!whole && !dialect.rewrite) return "copy";
    await this.ownUndoStep(signal);
    if (signal.aborted || this.composing || this.read() !== text) return "copy";
    const range: Ground["range"] = (from, to) => {
      this.read();
      return this.map.range(from, to);
    };
    const steps: Steps = {
      element,
      read: () => this.read(),
      select: (from, to) => this.select(from, to),
      rewrite: () => dialect.rewrite?.({ element, text, range, select }, pieces) ?? false,
      ...(whole && dialect.insert && { insert: (inserted) => dialect.insert?.(element, inserted) }),
      undo: () => (dialect.undo ? dialect.undo(element) : press(element, UNDO)),
    };
    const select: Ground["select"] = (from, to) => selectAndWait(steps, from, to, signal);
    return replaceText(steps, replacement, signal);
  }

  observe(changed: () => void, signal: AbortSignal): void {
    const observer = new MutationObserver(() => {
      this.changedAt = performance.now();
      changed();
    });
    observer.observe(this.element, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["alt"],
    });
    signal.addEventListener("abort", () => observer.disconnect(), { once: true });
    this.element.addEventListener("compositionstart", () => (this.composing = true), { signal });
    this.element.addEventListener("compositionend", () => (this.composing = false), { signal });
  }

  /** Waits until what was typed last can no longer be taken back together with what comes. */
  private async ownUndoStep(signal: AbortSignal): Promise<void> {
    const wait = this.changedAt + (this.dialect.undoStepMs ?? 0) - performance.now();
    if (wait > 0 && !signal.aborted) await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** The element that has the caret when it is in a range: an editor of blocks has one for each of them. */
function hostOf(range: Range | null): HTMLElement | null {
  const node = range?.startContainer;
  const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : (node as Element | undefined);
  return element?.closest<HTMLElement>('[contenteditable="true"]') ?? null;
}

/** In a frame an element can be the active one while the focus is in another frame. */
function holdsFocus(element: HTMLElement): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  if (!element.ownerDocument.hasFocus()) return false;
  return root.activeElement === element || element.contains(root.activeElement);
}
