import { autoUpdate } from "@floating-ui/dom";
import { toPage } from "./around.ts";
import type { Controller } from "./controller.ts";
import { clamp, MARGIN, type Obstacle, overlap, placePanel, type Rect, type Size } from "./place.ts";
import type { SitePopups } from "./site-popups.ts";
import { visibleRect } from "./visible-rect.ts";

/** How bad it is to cover a pixel of each. */
const TEXT = 10;
const BUTTON = 4;
const COMPOSER = 0.01;
/** Higher, it would be a wall of text. */
const MOST_HEIGHT = 560;
const SEND_OR_TOOL = "button, [role='button'], input[type='submit']";

/** Keeps the panel beside its composer, off the text and, as far as there is room, off the composer's buttons. */
export class PanelPlace {
  private readonly stopFollowing: () => void;
  private readonly stopListening: () => void;
  /** Where it stands, how high it may be there, and where the box was then. */
  private placed: { at: Rect; most: number; box: Rect; viewport: Size } | null = null;

  constructor(
    private readonly controller: Controller,
    private readonly panel: HTMLElement,
    private readonly popups: SitePopups,
  ) {
    this.stopListening = popups.onChange(() => this.place());
    this.stopFollowing = autoUpdate(controller.box, panel, () => this.place(), { layoutShift: true });
  }

  stop(): void {
    this.stopFollowing();
    this.stopListening();
  }

  private place(): void {
    const viewport = { width: window.innerWidth, height: window.innerHeight };
    const box = visibleRect(this.controller.box) ?? { x: 0, y: 0, width: 0, height: 0 };
    const size = this.wanted(viewport);
    const stays = this.stay(box, size, viewport);
    const at =
      stays ??
      placePanel(this.badge() ?? box, size, viewport, [{ rect: box, weight: TEXT }, ...this.obstacles()]);
    const lower = at.height < size.height ? at.height : MOST_HEIGHT;
    this.placed = { at, most: (stays && this.placed?.most) ?? lower, box, viewport };
    const { style } = this.panel;
    style.maxHeight = `${Math.min(this.placed.most, viewport.height - 2 * MARGIN)}px`;
    style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`;
    style.visibility = "visible";
  }

  /** Its size if all of it is to be seen. */
  private wanted(viewport: Size): Size {
    const { panel } = this;
    const body = panel.querySelector(".panel-body");
    const hidden = body ? body.scrollHeight - body.clientHeight : 0;
    const most = Math.min(MOST_HEIGHT, viewport.height - 2 * MARGIN);
    return { width: panel.offsetWidth, height: Math.min(panel.offsetHeight + hidden, most) };
  }

  /** It moves along with the box and grows in place: a panel that jumps is gone from under the pointer. */
  private stay(box: Rect, size: Size, viewport: Size): Rect | null {
    if (!this.placed) return null;
    const { at, most, box: before, viewport: seen } = this.placed;
    if (viewport.width !== seen.width || viewport.height !== seen.height) return null;
    const height = Math.min(size.height, most);
    const along = clamp(
      { x: at.x + box.x - before.x, y: at.y + box.y - before.y, width: size.width, height },
      viewport,
    );
    if (!this.popups.isClear(along)) return null;
    return overlap(along, box) > overlap(at, before) && box.y !== before.y ? null : along;
  }

  private obstacles(): Obstacle[] {
    const { frame } = this.controller;
    const around = visibleRect(frame);
    const badge = this.badge();
    const buttons = [...frame.querySelectorAll(SEND_OR_TOOL)].map((button) =>
      toPage(button.getBoundingClientRect(), button),
    );
    return [
      ...this.popups.rects.map((rect) => ({ rect, weight: TEXT })),
      ...[...buttons, ...(badge ? [badge] : [])].map((rect) => ({ rect, weight: BUTTON })),
      ...(around ? [{ rect: around, weight: COMPOSER }] : []),
    ];
  }

  private badge(): Rect | null {
    const root = this.panel.getRootNode() as ShadowRoot;
    return root.querySelector(`[data-composer="${this.controller.id}"]`)?.getBoundingClientRect() ?? null;
  }
}
