/**
 * Underlines where no text node can be marked: over a textarea, and in a browser without highlights. A copy of the text,
 * invisible, in our shadow root, is laid exactly over the field; only its underlines show.
 */
import { autoUpdate } from "@floating-ui/dom";
import type { Hint, Span } from "../contract/types.ts";
import type { Controller } from "./controller.ts";
import { visibleRect } from "./visible-rect.ts";

/** What decides where a character stands. */
const METRICS = [
  "font",
  "font-kerning",
  "font-feature-settings",
  "font-variation-settings",
  "letter-spacing",
  "word-spacing",
  "line-height",
  "text-indent",
  "text-transform",
  "text-align",
  "direction",
  "tab-size",
  "white-space-collapse",
  "text-wrap-mode",
  "overflow-wrap",
  "word-break",
  "padding",
  "border-width",
  "box-sizing",
];

type Marked = Hint & { span: Span };

export class Overlay {
  private readonly veil = document.createElement("div");
  private readonly copy = document.createElement("div");
  private marked: readonly Hint[] = [];
  private marks: readonly HTMLElement[] = [];
  private drawn = "";
  private readonly stop: () => void;

  constructor(
    private readonly controller: Controller,
    stage: HTMLElement,
  ) {
    this.veil.className = "veil";
    this.veil.ariaHidden = "true";
    this.veil.append(this.copy);
    stage.append(this.veil);
    const { box } = controller;
    this.stop = autoUpdate(box, this.veil, this.lay, { layoutShift: true });
    box.addEventListener("scroll", this.lay, { passive: true });
  }

  /** Marks the hints as they stand now. Where several overlap, the first one is marked. */
  paint(): void {
    const marked = apart(this.controller.hints);
    const text = textUpTo(this.controller.text, marked.at(-1)?.span.end ?? 0);
    const drawing = `${marked.map(({ span, severity }) => `${severity} ${span.start} ${span.end} `)} ${text}`;
    this.marked = marked;
    if (drawing !== this.drawn) this.draw(marked, text);
    this.drawn = drawing;
  }

  rects(hint: Hint): DOMRect[] {
    return [...(this.marks[this.marked.indexOf(hint)]?.getClientRects() ?? [])];
  }

  remove(): void {
    this.stop();
    this.controller.box.removeEventListener("scroll", this.lay);
    this.veil.remove();
  }

  private draw(marked: readonly Marked[], text: string): void {
    const pieces: (Node | string)[] = [];
    let at = 0;
    this.marks = marked.map(({ severity, span: { start, end } }) => {
      const mark = document.createElement("mark");
      mark.dataset.underline = severity;
      mark.textContent = text.slice(start, end);
      pieces.push(text.slice(at, start), mark);
      at = end;
      return mark;
    });
    this.copy.replaceChildren(...pieces, text.slice(at));
    const wasHidden = this.veil.hidden;
    this.veil.hidden = marked.length === 0;
    if (wasHidden) this.lay();
  }

  /** Over the visible part of the field, scrolled as the field is. */
  private readonly lay = () => {
    const { box } = this.controller;
    const seen = this.veil.hidden ? null : visibleRect(box);
    this.veil.style.visibility = seen ? "visible" : "hidden";
    if (!seen) return;
    const whole = box.getBoundingClientRect();
    const style = getComputedStyle(box);
    // Without the width of a scroll bar, which takes room from the text of the field but not of the copy.
    const bar = box.offsetWidth - box.clientWidth - 2 * Number.parseFloat(style.borderLeftWidth);
    const { scrollLeft, scrollTop } = box;
    const metrics = METRICS.map((name) => [name, style.getPropertyValue(name)] as const);
    for (const [name, value] of metrics) this.copy.style.setProperty(name, value);
    Object.assign(this.veil.style, {
      left: `${seen.x}px`,
      top: `${seen.y}px`,
      width: `${seen.width}px`,
      height: `${seen.height}px`,
    });
    Object.assign(this.copy.style, {
      borderStyle: "solid",
      borderColor: "transparent",
      left: `${whole.x - seen.x - scrollLeft}px`,
      top: `${whole.y - seen.y - scrollTop}px`,
      width: `${whole.width - Math.max(0, bar)}px`,
      minHeight: `${whole.height}px`,
    });
  };
}

/** In the order of the text, none over another. */
function apart(hints: readonly Hint[]): Marked[] {
  const spanned = hints.filter(
    (hint): hint is Marked => hint.span !== null && hint.span.end > hint.span.start,
  );
  const chosen: Marked[] = [];
  for (const hint of spanned.sort((a, b) => a.span.start - b.span.start))
    if (hint.span.start >= (chosen.at(-1)?.span.end ?? 0)) chosen.push(hint);
  return chosen;
}

/** What lies behind the word of the last mark has no part in where the marks are: typing there costs nothing. */
function textUpTo(text: string, end: number): string {
  const rest = text.slice(end).search(/\s/);
  return rest < 0 ? text : text.slice(0, end + rest);
}
