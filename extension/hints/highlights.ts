/**
 * Underlines in editors that have text nodes: one entry a severity in the document's `CSS.highlights`, without a change to
 * the page's DOM. Every document has a registry of its own, that of a frame too.
 */
import type { Severity } from "../contract/types.ts";
import type { Controller } from "./controller.ts";
import { SEVERITIES } from "./severity.ts";

export class Highlights {
  private readonly entries = new Map<Severity, Highlight>();
  private readonly painted = new Map<Controller, Map<Range, Severity>>();

  /** Those of a document, or null where the browser has none. */
  static of({ defaultView }: Document): Highlights | null {
    const view = defaultView as typeof globalThis | null;
    return view && typeof view.Highlight === "function" && "highlights" in view.CSS
      ? new Highlights(view)
      : null;
  }

  private constructor(private readonly view: typeof globalThis) {
    for (const [rank, severity] of SEVERITIES.entries()) {
      const entry = new view.Highlight();
      entry.priority = rank;
      this.entries.set(severity, entry);
      view.CSS.highlights.set(`rambu-${severity}`, entry);
    }
  }

  /** Marks a controller's hints as they stand now. */
  paint(controller: Controller): void {
    const wanted = new Map<Range, Severity>();
    for (const { span, severity } of controller.hints) {
      const range = span && controller.editor.range(span.start, span.end);
      if (range) wanted.set(range, severity);
    }
    const shown = this.painted.get(controller);
    if (shown && sameRanges(shown, wanted)) return;
    this.clear(controller);
    for (const [range, severity] of wanted) this.entries.get(severity)?.add(range);
    this.painted.set(controller, wanted);
  }

  clear(controller: Controller): void {
    for (const [range, severity] of this.painted.get(controller) ?? [])
      this.entries.get(severity)?.delete(range);
    this.painted.delete(controller);
  }

  remove(): void {
    for (const severity of SEVERITIES) this.view.CSS.highlights.delete(`rambu-${severity}`);
    this.painted.clear();
  }
}

function sameRanges(shown: Map<Range, Severity>, wanted: Map<Range, Severity>): boolean {
  if (shown.size !== wanted.size) return false;
  const others = wanted.entries();
  for (const [range, severity] of shown) {
    const [other, otherSeverity] = others.next().value as [Range, Severity];
    const same =
      severity === otherSeverity &&
      range.startContainer === other.startContainer &&
      range.startOffset === other.startOffset &&
      range.endContainer === other.endContainer &&
      range.endOffset === other.endOffset;
    if (!same) return false;
  }
  return true;
}
