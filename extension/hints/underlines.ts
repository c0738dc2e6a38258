/**
 * The underlines of all composers: highlights where the editor has text nodes, an overlay over a textarea. Every browser
 * version that the manifest allows has highlights; where somebody has switched them off, badge and panel do without.
 */
import type { Hint } from "../contract/types.ts";
import type { Controller } from "./controller.ts";
import { HAS_HIGHLIGHTS, Highlights } from "./highlights.ts";
import { Overlay } from "./overlay.ts";
import type { Rect } from "./place.ts";

export class Underlines {
  private highlights: Highlights | null = null;
  private readonly overlays = new Map<Controller, Overlay>();

  /** `stage`: where overlays can be, once there is such a place. */
  constructor(private readonly stage: () => HTMLElement | null) {}

  paint(controller: Controller): void {
    if (!controller.editor.hasRanges) {
      this.overlayOf(controller)?.paint();
    } else if (HAS_HIGHLIGHTS) {
      this.highlights ??= new Highlights();
      this.highlights.paint(controller);
    }
  }

  /** Where the words of a hint stand in the viewport, line by line. */
  rects(controller: Controller, hint: Hint): readonly Rect[] {
    const overlay = this.overlays.get(controller);
    if (overlay) return overlay.rects(hint);
    const range = hint.span && controller.editor.range(hint.span.start, hint.span.end);
    return range ? [...range.getClientRects()] : [];
  }

  clear(controller: Controller): void {
    this.highlights?.clear(controller);
    this.overlays.get(controller)?.remove();
    this.overlays.delete(controller);
  }

  remove(): void {
    this.highlights?.remove();
    for (const overlay of this.overlays.values()) overlay.remove();
    this.overlays.clear();
  }

  private overlayOf(controller: Controller): Overlay | undefined {
    const stage = this.stage();
    if (!this.overlays.has(controller) && stage && controller.hints.length > 0)
      this.overlays.set(controller, new Overlay(controller, stage));
    return this.overlays.get(controller);
  }
}
