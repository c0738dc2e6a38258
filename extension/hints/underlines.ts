/**
 * The underlines of all composers: highlights where the editor has text nodes, an overlay over a textarea. Every browser
 * version that the manifest allows has highlights; where somebody has switched them off, badge and panel do without.
 */
import type { Hint } from "../contract/types.ts";
import { toPage } from "./around.ts";
import type { Controller } from "./controller.ts";
import { Highlights } from "./highlights.ts";
import { Overlay } from "./overlay.ts";
import type { Rect } from "./place.ts";
import { UnderlineStyles } from "./underline-styles.ts";

export class Underlines {
  private readonly highlights = new Map<Document, Highlights | null>();
  private readonly styles = new UnderlineStyles();
  private readonly overlays = new Map<Controller, Overlay>();

  /** `stage`: where overlays can be, once there is such a place. */
  constructor(private readonly stage: () => HTMLElement | null) {}

  paint(controller: Controller): void {
    if (!controller.editor.hasRanges) {
      this.overlayOf(controller)?.paint();
    } else {
      if (controller.hints.length > 0) this.styles.wear(controller);
      this.highlightsOf(controller)?.paint(controller);
    }
  }

  /** Where the words of a hint stand in the viewport, line by line. */
  rects(controller: Controller, hint: Hint): readonly Rect[] {
    const overlay = this.overlays.get(controller);
    if (overlay) return overlay.rects(hint);
    const range = hint.span && controller.editor.range(hint.span.start, hint.span.end);
    return [...(range?.getClientRects() ?? [])].map((rect) => toPage(rect, controller.box));
  }

  clear(controller: Controller): void {
    const document = controller.box.ownerDocument;
    this.highlights.get(document)?.clear(controller);
    // The document of a frame goes with the frame.
    if (!document.defaultView) this.highlights.delete(document);
    this.styles.takeOff(controller);
    this.overlays.get(controller)?.remove();
    this.overlays.delete(controller);
  }

  remove(): void {
    for (const highlights of this.highlights.values()) highlights?.remove();
    this.highlights.clear();
    this.styles.remove();
    for (const overlay of this.overlays.values()) overlay.remove();
    this.overlays.clear();
  }

  private highlightsOf({ box }: Controller): Highlights | null {
    const { ownerDocument } = box;
    const known = this.highlights.get(ownerDocument);
    if (known !== undefined) return known;
    const highlights = Highlights.of(ownerDocument);
    this.highlights.set(ownerDocument, highlights);
    return highlights;
  }

  private overlayOf(controller: Controller): Overlay | undefined {
    const stage = this.stage();
    if (!this.overlays.has(controller) && stage && controller.hints.length > 0)
      this.overlays.set(controller, new Overlay(controller, stage));
    return this.overlays.get(controller);
  }
}
