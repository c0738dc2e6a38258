/** Textareas and text inputs. They have no text nodes: underlines are drawn by an overlay (see hints/overlay.ts). */
import { applied, type Editor, type Family, type Outcome, type Replacement } from "./editor.ts";
import { typeText } from "./type-text.ts";

type Field = HTMLTextAreaElement | HTMLInputElement;

export const textarea: Family = {
  matches: (element) => element.matches("textarea, input"),
  create: (element): Editor => new FieldEditor(element as Field),
};

class FieldEditor implements Editor {
  readonly hasRanges = false;
  private composing = false;

  constructor(readonly element: Field) {}

  read(): string {
    return this.element.value;
  }

  range(): null {
    return null;
  }

  selection(): { start: number; end: number } | null {
    const { selectionStart: start, selectionEnd: end } = this.element;
    return start === null || end === null ? null : { start, end };
  }

  select(start: number, end: number): void {
    this.element.focus({ preventScroll: true });
    this.element.setSelectionRange(start, end);
  }

  /**
   * Types the text in place of the selection, as the browser does: the field's own undo knows it, and the site hears
   * `input`. What React put back is read again after it had its turn.
   */
  async replace({ start, end, text }: Replacement, signal: AbortSignal): Promise<Outcome> {
    if (this.composing || this.element.readOnly || this.element.disabled) return "copy";
    const before = this.read();
    const meant = applied(before, { start, end, text });
    if (meant === before) return "done";
    this.select(start, end);
    const typed = typeText(this.element, text);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal.aborted) return "copy";
    if (this.read() === meant) return "done";
    if (typed && this.read() !== before) this.element.ownerDocument.execCommand("undo");
    return "copy";
  }

  observe(changed: () => void, signal: AbortSignal): void {
    // A site that sets the value itself tells nobody, but moves the caret or is about to lose the focus.
    for (const type of ["input", "change", "selectionchange", "focusin", "focusout"])
      this.element.addEventListener(type, changed, { signal });
    this.element.form?.addEventListener("reset", changed, { signal });
    this.element.addEventListener("compositionstart", () => (this.composing = true), { signal });
    this.element.addEventListener("compositionend", () => (this.composing = false), { signal });
  }
}
