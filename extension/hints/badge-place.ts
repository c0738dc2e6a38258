/**
 * Keeps a badge beside its box while the page scrolls, is resized or zoomed, and the text grows. It moves along with the
 * box at once, and once all is quiet it looks whether it now covers something.
 */
import { autoUpdate } from "@floating-ui/dom";
import { isExposed, isFree } from "./free-space.ts";
import { clamp, placeBadge, type Rect, within } from "./place.ts";
import type { SitePopups } from "./site-popups.ts";
import { visibleRect } from "./visible-rect.ts";

const QUIET_MS = 300;

export class BadgePlace {
  /** From the upper right corner of the visible part of the box. */
  private offset: { x: number; y: number } | null = null;
  private quiet: ReturnType<typeof setTimeout> | undefined;
  private readonly stopFollowing: () => void;
  private readonly stopListening: () => void;

  constructor(
    private readonly box: HTMLElement,
    private readonly badge: HTMLElement,
    private readonly host: HTMLElement,
    private readonly popups: SitePopups,
  ) {
    this.stopListening = popups.onChange(() => this.settle());
    this.stopFollowing = autoUpdate(box, badge, () => this.follow(), { layoutShift: true });
  }

  stop(): void {
    clearTimeout(this.quiet);
    this.stopFollowing();
    this.stopListening();
  }

  /** The page or the badge may have changed: look again when all is quiet. */
  check(): void {
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => this.settle(), QUIET_MS);
  }

  private follow(): void {
    const box = visibleRect(this.box);
    if (box && !this.offset) {
      this.settle();
      return;
    }
    this.show(box && this.along(box));
    if (box) this.check();
  }

  private settle(): void {
    const box = visibleRect(this.box);
    const exposed = box && isExposed(this.box, box, this.host);
    this.show(exposed ? this.freePlace(box) : null);
  }

  private freePlace(box: Rect): Rect | null {
    const viewport = { width: window.innerWidth, height: window.innerHeight };
    const free = (rect: Rect) => this.popups.isClear(rect) && isFree(rect, this.host);
    const here = this.along(box);
    if (here && within(here, viewport) && free(here)) return here;
    const size = { width: this.badge.offsetWidth, height: this.badge.offsetHeight };
    const place =
      placeBadge(box, size, viewport, free) ??
      // Nowhere is nothing: the corner of the box's own frame is better than no badge at all.
      clamp({ x: box.x + box.width - size.width, y: box.y - size.height, ...size }, viewport);
    // A pop-up of the site does not stay, and the badge comes back.
    if (!this.popups.isClear(place)) return null;
    this.offset = { x: place.x - (box.x + box.width), y: place.y - box.y };
    return place;
  }

  private along(box: Rect): Rect | null {
    if (!this.offset) return null;
    const { offsetWidth: width, offsetHeight: height } = this.badge;
    return { x: box.x + box.width + this.offset.x, y: box.y + this.offset.y, width, height };
  }

  private show(place: Rect | null): void {
    const { style } = this.badge;
    style.visibility = place ? "visible" : "hidden";
    if (place) style.transform = `translate(${Math.round(place.x)}px, ${Math.round(place.y)}px)`;
  }
}
