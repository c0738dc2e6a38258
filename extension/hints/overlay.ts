/**
 * Underlines where no text node can be marked: over a textarea, and in a browser without highlights. A copy of the text,
 * invisible, in our shadow root, is laid exactly over the field; only its underlines show.
 */
import { autoUpdate } from "@floating-ui/dom";
import type { Hint } from "../contract/types.ts";
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

export class Overlay {
  private readonly veil = document.createElement("div");
  private readonly copy = document.createElement("div");
  private readonly marks = new Map<Hint, HTMLElement[]>();
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
    this.stop = autoUpdate(box, this.veil, () => this.lay(), { layoutShift: true });
    box.addEventListener("scroll", this.lay, { passive: true });
  }

  /** Marks the hints as they stand now. Where several overlap, the shortest is drawn: it says most about its words. */
  paint(): void {
    const { text, hints } = this.controller;
    const spanned = hints.filter(({ span }) => span && span.end > span.start);
    const cuts = new Set([
      0,
      text.length,
      ...spanned.flatMap(({ span }) => (span ? [span.start, span.end] : [])),
    ]);
    const edges = [...cuts].sort((one, two) => one - two);
    this.marks.clear();
    const pieces = edges.slice(1).map((end, index) => this.piece(spanned, edges[index] ?? 0, end));
    // A line break at the very end opens a line only with something behind it.
    this.copy.replaceChildren(...pieces, "\u200b");
    this.lay();
  }

  /** The text between two edges, marked when hints cover it. */
  private piece(hints: readonly Hint[], start: number, end: number): Node | string {
    const words = this.controller.text.slice(start, end);
    const length = ({ span }: Hint) => (span ? span.end - span.start : 0);
    const covering = hints.filter(({ span }) => span && span.start <= start && span.end >= end);
    const [drawn] = covering.sort((one, two) => length(one) - length(two));
    if (!drawn) return words;
    const mark = document.createElement("mark");
    mark.dataset.underline = drawn.severity;
    mark.textContent = words;
    for (const hint of covering) this.marks.set(hint, [...(this.marks.get(hint) ?? []), mark]);
    return mark;
  }

  rects(hint: Hint): DOMRect[] {
    return (this.marks.get(hint) ?? []).flatMap((mark) => [...mark.getClientRects()]);
  }

  remove(): void {
    this.stop();
    this.controller.box.removeEventListener("scroll", this.lay);
    this.veil.remove();
  }

  /** Over the visible part of the field, scrolled as the field is. */
  private readonly lay = () => {
    const { box } = this.controller;
    const seen = visibleRect(box);
    this.veil.hidden = !seen || this.marks.size === 0;
    if (!seen || this.veil.hidden) return;
    const whole = box.getBoundingClientRect();
    const style = getComputedStyle(box);
    for (const name of METRICS) this.copy.style.setProperty(name, style.getPropertyValue(name));
    Object.assign(this.veil.style, {
      left: `${seen.x}px`,
      top: `${seen.y}px`,
      width: `${seen.width}px`,
      height: `${seen.height}px`,
    });
    // Without the width of a scroll bar, which takes room from the text of the field but not of the copy.
    const bar = box.offsetWidth - box.clientWidth - 2 * Number.parseFloat(style.borderLeftWidth);
    Object.assign(this.copy.style, {
      borderStyle: "solid",
      borderColor: "transparent",
      left: `${whole.x - seen.x - box.scrollLeft}px`,
      top: `${whole.y - seen.y - box.scrollTop}px`,
      width: `${whole.width - Math.max(0, bar)}px`,
      minHeight: `${whole.height}px`,
    });
  };
}
