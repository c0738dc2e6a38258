/**
 * The site's own pop-ups beside the box that is written in: lists of hashtags and people, menus, emoji pickers. We are in
 * the top layer and would lie over them. Many have no role, so they are known by how they lie: out of the page's flow,
 * over what was there, changed while the box has the focus. Nothing is observed while no box has it.
 */
import { toPage } from "./around.ts";
import { overlap, type Rect } from "./place.ts";

/** Two looks are at least this far apart, whatever the page does. */
const REST_MS = 200;
/** So many changed elements a look; a feed that runs on beside the box changes thousands. */
const MOST = 12;
/** A pop-up of the box lies as near to it as this, and is no larger than this part of the window. */
const NEAR = 240;
const LARGEST = 0.6;
const WITH_ROLE = '[role="listbox"], [role="menu"], [role="tree"]';
/** By these a pop-up that is always in the page is shown and hidden, and a box tells of it. */
const SHOWN_BY = [
  "style",
  "class",
  "hidden",
  "open",
  "aria-hidden",
  "aria-expanded",
  "aria-activedescendant",
];

export class SitePopups {
  rects: readonly Rect[] = [];
  private box: HTMLElement | null = null;
  /** Those with a place of their own, as long as they are in sight. */
  private popups = new Set<Element>();
  /** Elements that were added since the last look, the newest last. */
  private added: Element[] = [];
  private resting: ReturnType<typeof setTimeout> | undefined;
  /** What is observed for its attributes. */
  private watched = new Set<Element>();
  private readonly listeners = new Set<() => void>();
  private readonly observer = new MutationObserver((records) => this.note(records));

  /** `ours` is the host of all that is ours. */
  constructor(private readonly ours: () => Element | null) {}

  /** Looks out for pop-ups while this box has the focus, until `gone`. */
  follow(box: HTMLElement, gone: AbortSignal): void {
    box.addEventListener("focusin", () => this.begin(box), { signal: gone });
    box.addEventListener("focusout", (event) => this.pause(event), { signal: gone });
    const end = () => this.box === box && this.end();
    gone.addEventListener("abort", end, { once: true });
    if (box.contains(treeOf(box).activeElement)) this.begin(box);
  }

  /** Something was typed: a pop-up may have come or gone without a change of the page's tree. */
  lookSoon(): void {
    if (this.box) this.resting ??= setTimeout(() => this.look(), REST_MS);
  }

  /** Calls back when there are other pop-ups, or elsewhere; returns what stops it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** True when nothing of a pop-up would be covered. */
  isClear(rect: Rect): boolean {
    return this.rects.every((popup) => overlap(popup, rect) === 0);
  }

  private begin(box: HTMLElement): void {
    if (this.box === box) return;
    this.end();
    this.box = box;
    for (const tree of new Set([box.ownerDocument, treeOf(box)]))
      this.observer.observe(tree, { childList: true, subtree: true });
    this.watch(box);
    this.lookSoon();
  }

  /** With the focus in our own panel, the site's pop-up may still be open. */
  private pause({ relatedTarget }: FocusEvent): void {
    if (!relatedTarget || relatedTarget !== this.ours()) this.end();
  }

  private end(): void {
    this.observer.disconnect();
    clearTimeout(this.resting);
    this.resting = undefined;
    this.box = null;
    this.added = [];
    this.popups.clear();
    this.watched.clear();
    this.tell([]);
  }

  private note(records: readonly MutationRecord[]): void {
    const { box } = this;
    if (!box) return;
    for (const { target, addedNodes } of records) {
      if (box.contains(target)) continue;
      for (const node of addedNodes)
        if (node.nodeType === Node.ELEMENT_NODE && node !== this.ours()) this.added.push(node as Element);
    }
    if (this.added.length > MOST) this.added = this.added.slice(-MOST);
    this.lookSoon();
  }

  private watch(element: Element): void {
    if (this.watched.has(element)) return;
    this.watched.add(element);
    this.observer.observe(element, { attributes: true, attributeFilter: SHOWN_BY });
  }

  private look(): void {
    this.resting = undefined;
    const { box } = this;
    if (!box) return;
    const near = grown(box.getBoundingClientRect(), NEAR);
    const candidates = new Set(this.popups);
    for (const popup of treeOf(box).querySelectorAll(WITH_ROLE)) {
      const floating = floatingAround(popup, box) ?? popup;
      candidates.add(floating);
      this.watch(popup);
      this.watch(floating);
    }
    for (const element of this.added) {
      const floating = floatingAround(element, box) ?? floatingWithin(element);
      if (floating) candidates.add(floating);
    }
    this.added = [];
    const found = [...candidates].filter((it) => !it.contains(box) && !box.contains(it) && it.isConnected);
    this.popups = new Set(found.filter((it) => this.isInSight(it, near)));
    this.tell([...this.popups].map((popup) => toPage(popup.getBoundingClientRect(), popup)));
  }

  private isInSight(element: Element, near: Rect): boolean {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const rect = element.getBoundingClientRect();
    const tooLarge = rect.width * rect.height > window.innerWidth * window.innerHeight * LARGEST;
    return !tooLarge && overlap(rect, near) > 0 && this.isOnTop(element, rect);
  }

  /** A layer under an open dialog is none that anybody sees. */
  private isOnTop(element: Element, { x, y, width, height }: Rect): boolean {
    const ours = this.ours();
    const there = treeOf(element)
      .elementsFromPoint(x + width / 2, y + Math.min(height / 2, 40))
      .find((it) => it !== ours);
    return there !== undefined && element.contains(there);
  }

  private tell(rects: readonly Rect[]): void {
    const same =
      rects.length === this.rects.length &&
      rects.every((rect, index) => equal(rect, this.rects[index] as Rect));
    this.rects = rects;
    if (!same) for (const listener of this.listeners) listener();
  }
}

/** The document or open shadow root that an element is in. */
function treeOf(element: Element): Document | ShadowRoot {
  return element.getRootNode() as Document | ShadowRoot;
}

/** The outermost element around `element` (itself counts) that floats over the page and does not hold the box. */
function floatingAround(element: Element, box: HTMLElement): Element | null {
  let floating: Element | null = null;
  for (let around: Element | null = element; around && !around.contains(box); around = around.parentElement)
    if (floats(around)) floating = around;
  return floating;
}

/** Sites often put an element without a place of its own around what floats. */
function floatingWithin(element: Element): Element | null {
  return [...element.querySelectorAll(":scope > *, :scope > * > *")].slice(0, MOST).find(floats) ?? null;
}

function floats(element: Element): boolean {
  const { position } = getComputedStyle(element);
  return position === "absolute" || position === "fixed";
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function equal(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
