/**
 * Editors that are a contenteditable element with a model behind it. They share everything but how they write lines,
 * how several lines are put in, and how their own undo is reached.
 */
import type { Editor, Outcome, Replacement } from "./editor.ts";
import { press, UNDO } from "./keys.ts";
import { replaceText } from "./replace.ts";
import { type Markup, mapText, type TextMap } from "./text-map.ts";

export interface Dialect {
  markup: Markup;
  /** Puts a text in place of the selection, so that the editor's own model takes it. */
  insert(element: HTMLElement, text: string): void;
}

export class RichTextEditor implements Editor {
  readonly hasRanges = true;
  private map: TextMap;
  private composing = false;

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
    const selection = this.element.ownerDocument.getSelection();
    if (!selection?.anchorNode || !selection.focusNode) return null;
    const anchor = this.map.offsetOf(selection.anchorNode, selection.anchorOffset);
    const focus = this.map.offsetOf(selection.focusNode, selection.focusOffset);
    if (anchor === null || focus === null) return null;
    return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
  }

  select(start: number, end: number): void {
    const selection = this.element.ownerDocument.getSelection();
    if (!holdsFocus(this.element)) this.element.focus({ preventScroll: true });
    this.read();
    const range = this.map.range(start, end);
    if (!range || !selection) return;
    selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  async replace(replacement: Replacement, signal: AbortSignal): Promise<Outcome> {
    this.read();
    // An edit in the middle of a composition loses what the input method holds.
    if (this.composing || this.map.hasLocked(replacement.start, replacement.end)) return "copy";
    return replaceText(
      {
        element: this.element,
        read: () => this.read(),
        select: (start, end) => this.select(start, end),
        insert: (text) => this.dialect.insert(this.element, text),
        undo: () => press(this.element, UNDO),
      },
      replacement,
      signal,
    );
  }

  observe(changed: () => void, signal: AbortSignal): void {
    const observer = new MutationObserver(changed);
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
}

function holdsFocus(element: HTMLElement): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return root.activeElement === element || element.contains(root.activeElement);
}
