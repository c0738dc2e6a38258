/**
 * Underlines where no text node can be marked: over a textarea or an input. A copy of the text, invisible, in our shadow
 * root, is laid exactly over the field; only its underlines show.
 */
import { autoUpdate } from "@floating-ui/dom";
import type { Hint, Span } from "../contract/types.ts";
import { toPage } from "./around.ts";
import type { Controller } from "./controller.ts";
import type { Rect } from "./place.ts";
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

/** Where the veil is, how letters stand in the field, and where the copy begins within the veil. */
interface Geometry {
  seen: Rect;
  metrics: [string, string][];
  left: number;
  top: number;
  width: number;
}

export class Overlay {
  private readonly veil = document.createElement("div");
  private marks = new Map<Hint, HTMLElement>();
  private drawn = "";
  private readonly stop: () => void;

  constructor(
    private readonly controller: Controller,
    stage: HTMLElement,
  ) {
    this.veil.className = "veil";
    this.veil.ariaHidden = "true";
    this.veil.hidden = true;
    stage.append(this.veil);
    const { box } = controller;
    this.stop = autoUpdate(box, this.veil, this.lay, { layoutShift: true });
    box.addEventListener("scroll", this.lay, { passive: true });
  }

  /** Marks the hints as they stand now. */
  paint(): void {
    const { text, hints } = this.controller;
    const marked = hints.filter(
      (hint): hint is Marked => hint.span !== null && hint.span.end > hint.span.start,
    );
    const copied = textUpTo(text, Math.max(0, ...marked.map(({ span }) => span.end)));
    const drawing = `${marked.map(({ span, severity }) => `${severity} ${span.start} ${span.end} `)} ${copied}`;
    // The same marks may be of a newer judgement.
    const same = drawing === this.drawn;
    const marks = same ? [...this.marks.values()] : this.draw(marked, copied);
    this.marks = new Map(marked.map((hint, at) => [hint, marks[at] as HTMLElement]));
    this.drawn = drawing;
  }

  rects(hint: Hint): DOMRect[] {
    return [...(this.marks.get(hint)?.getClientRects() ?? [])];
  }

  remove(): void {
    this.stop();
    this.controller.box.removeEventListener("scroll", this.lay);
    this.veil.remove();
  }

  /** A copy of the text for each set of marks that do not overlap; the marks in the order of their hints. */
  private draw(marked: readonly Marked[], text: string): HTMLElement[] {
    const marks = marked.map(({ severity, span }) => {
      const mark = document.createElement("mark");
      mark.dataset.underline = severity;
      mark.textContent = text.slice(span.start, span.end);
      return { mark, span };
    });
    const copies = layers(marks).map((layer) => {
      const copy = document.createElement("div");
      let at = 0;
      for (const { mark, span } of layer) {
        copy.append(text.slice(at, span.start), mark);
        at = span.end;
      }
      copy.append(text.slice(at));
      return copy;
    });
    this.veil.hidden = marked.length === 0;
    // Measured before it is filled: after that, the browser would have to lay out all of it to answer.
    const geometry = this.measure();
    this.veil.replaceChildren(...copies);
    this.put(geometry);
    return marks.map(({ mark }) => mark);
  }

  /** Over the visible part of the field, scrolled as the field is. */
  private readonly lay = () => this.put(this.measure());

  private measure(): Geometry | null {
    const { box } = this.controller;
    const seen = this.veil.hidden ? null : visibleRect(box);
    if (!seen) return null;
    const whole = toPage(box.getBoundingClientRect(), box);
    const style = getComputedStyle(box);
    // Without the width of a scroll bar, which takes room from the text of the field but not of the copy.
    const bar = box.offsetWidth - box.clientWidth - 2 * Number.parseFloat(style.borderLeftWidth);
    return {
      seen,
      metrics: METRICS.map((name) => [name, style.getPropertyValue(name)]),
      left: whole.x - seen.x - box.scrollLeft,
      top: whole.y - seen.y - box.scrollTop,
      width: whole.width - Math.max(0, bar),
    };
  }

  private put(geometry: Geometry | null): void {
    this.veil.style.visibility = geometry ? "visible" : "hidden";
    if (!geometry) return;
    const { seen, metrics, left, top, width } = geometry;
    Object.assign(this.veil.style, box(seen.x, seen.y, seen.width), { height: `${seen.height}px` });
    for (const copy of this.veil.children as Iterable<HTMLElement>) {
      for (const [name, value] of metrics) copy.style.setProperty(name, value);
      Object.assign(copy.style, box(left, top, width));
    }
  }
}

const box = (x: number, y: number, width: number) => ({ left: `${x}px`, top: `${y}px`, width: `${width}px` });

/** Each in the order of the text, with no span over another. */
function layers<T extends { span: Span }>(marks: readonly T[]): T[][] {
  const all: T[][] = [];
  for (const mark of [...marks].sort((a, b) => a.span.start - b.span.start)) {
    const free = all.find((layer) => (layer.at(-1)?.span.end ?? 0) <= mark.span.start);
    if (free) free.push(mark);
    else all.push([mark]);
  }
  return all;
}

/** What lies behind the word of the last mark has no part in where the marks are: typing there costs nothing. */
function textUpTo(text: string, end: number): string {
  const rest = text.slice(end).search(/\s/);
  return rest < 0 ? text : text.slice(0, end + rest);
}
