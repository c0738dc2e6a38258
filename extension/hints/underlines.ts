/** The underlines of all composers: highlights where the editor has text nodes, an overlay over a textarea. */
import type { Hint } from "../contract/types.ts";
import type { Controller } from "./controller.ts";
import { HAS_HIGHLIGHTS, Highlights } from "./highlights.ts";
import type { Rect } from "./place.ts";

export class Underlines {
  private highlights: Highlights | null = null;

  add(controller: Controller, gone: AbortSignal): void {
    gone.addEventListener("abort", () => this.highlights?.clear(controller), { once: true });
  }

  paint(controller: Controller): void {
    if (!controller.editor.hasRanges || !HAS_HIGHLIGHTS) return;
    this.highlights ??= new Highlights();
    this.highlights.paint(controller);
  }

  /** Where the words of a hint stand in the viewport, line by line. */
  rects(controller: Controller, { span }: Hint): readonly Rect[] {
    const range = span && controller.editor.range(span.start, span.end);
    return range ? [...range.getClientRects()] : [];
  }

  remove(): void {
    this.highlights?.remove();
  }
}
