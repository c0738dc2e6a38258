/**
 * The way of the keyboard: from the box with Tab to its badge, on through the open panel and back to the site; arrows go
 * from hint to hint; Escape closes and puts focus and caret back where they were.
 */
import type { Controller } from "./controller.ts";

const STOPS = "button:not(:disabled), a[href]";

/** What the keyboard can reach. */
export interface Reach {
  root(): ShadowRoot | null;
  /** The composer whose box this is. */
  composerOf(element: Element): Controller | null;
  /** The composer whose badge or panel is in use. */
  composerById(id: string): Controller | null;
  open(): Controller | null;
  hasCard(): boolean;
  closeCard(): void;
  close(): void;
}

export class Keyboard {
  /** Where the writer was before coming to us. */
  private from: { controller: Controller; selection: { start: number; end: number } | null } | null = null;

  constructor(private readonly reach: Reach) {}

  /** A key in the site; true when it was for us. */
  inSite(event: KeyboardEvent): boolean {
    // Asked at every key that is typed: most are no business of ours.
    if ((event.key !== "Tab" && event.key !== "Escape") || event.isComposing) return false;
    const controller = this.reach.composerOf(event.composedPath()[0] as Element);
    if (event.key === "Escape" && this.closeFrom(controller)) {
      event.preventDefault();
      return true;
    }
    const plainTab =
      event.key === "Tab" && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!plainTab || !controller || choosing(controller.box)) return false;
    if (!this.enter(controller, this.badge(controller))) return false;
    event.preventDefault();
    return true;
  }

  /** A key in one of our elements. */
  inOurs(target: Element, event: KeyboardEvent): void {
    const controller = this.composerAround(target);
    if (event.key === "Escape") {
      event.preventDefault();
      if (this.reach.hasCard()) this.reach.closeCard();
      this.reach.close();
      this.goBack(controller);
    } else if (event.key === "Tab" && controller) {
      this.tab(controller, target, event);
    } else if (["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) {
      if (this.moveBetweenHints(target, event.key)) event.preventDefault();
    }
  }

  /** Gives an element of ours the focus and remembers where the writer was. */
  enter(controller: Controller, element: HTMLElement | null | undefined): boolean {
    if (!element?.checkVisibility({ visibilityProperty: true })) return false;
    const root = controller.box.getRootNode() as Document | ShadowRoot;
    if (controller.box.contains(root.activeElement))
      this.from = { controller, selection: controller.editor.selection() };
    else if (this.from?.controller !== controller) this.from = null;
    element.focus({ preventScroll: true });
    return true;
  }

  /** The first thing of the panel that the keyboard should be at: the hint under the caret, or the first one. */
  enterPanel(controller: Controller): void {
    const panel = this.panel();
    const hints = [...(panel?.querySelectorAll<HTMLElement>("li[data-rule]") ?? [])];
    const caret = controller.editor.selection()?.start ?? -1;
    const index = controller.hints.findIndex(({ span }) => span && span.start <= caret && caret <= span.end);
    this.enter(controller, hints[Math.max(index, 0)] ?? panel);
  }

  /** Back in the box, with the caret where it was. */
  goBack(controller: Controller | null): void {
    if (!controller) return;
    const selection = this.from?.controller === controller ? this.from.selection : null;
    this.from = null;
    if (selection) controller.editor.select(selection.start, selection.end);
    else controller.box.focus({ preventScroll: true });
  }

  private tab(controller: Controller, target: Element, event: KeyboardEvent): void {
    const stops = this.stops(controller);
    const at = stops.findIndex((stop) => stop === target || stop.contains(target));
    const here = at >= 0 ? at : this.before(stops, target);
    const next = stops[here + (event.shiftKey ? -1 : 1)];
    if (next) {
      event.preventDefault();
      next.focus();
      return;
    }
    if (event.shiftKey) event.preventDefault();
    // Without preventDefault the browser goes on from here to the site's next element.
    this.goBack(controller);
  }

  /** For a target that is no stop itself (a hint): the stop before it. */
  private before(stops: HTMLElement[], target: Element): number {
    return stops.findLastIndex(
      (stop) => (target.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
    );
  }

  private stops(controller: Controller): HTMLElement[] {
    const badge = this.badge(controller);
    const panel = this.reach.open() === controller ? this.panel() : null;
    return [...(badge ? [badge] : []), ...(panel?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
  }

  private moveBetweenHints(target: Element, key: string): boolean {
    const hints = [...(this.panel()?.querySelectorAll<HTMLElement>("li[data-rule]") ?? [])];
    if (hints.length === 0 || !this.panel()?.contains(target)) return false;
    const at = hints.findIndex((hint) => hint.contains(target));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: hints.length - 1 }[key] ?? at;
    const next = hints[Math.max(0, Math.min(to, hints.length - 1))];
    next?.focus();
    return true;
  }

  private closeFrom(controller: Controller | null): boolean {
    if (this.reach.hasCard()) {
      this.reach.closeCard();
      return true;
    }
    if (!controller || this.reach.open() !== controller) return false;
    this.reach.close();
    return true;
  }

  private composerAround(target: Element): Controller | null {
    const badge = target.closest<HTMLElement>("[data-composer]");
    return badge ? this.reach.composerById(badge.dataset.composer ?? "") : this.reach.open();
  }

  private panel(): HTMLElement | null {
    return this.reach.root()?.querySelector<HTMLElement>("[role='dialog']") ?? null;
  }

  private badge(controller: Controller): HTMLElement | null {
    return this.reach.root()?.querySelector<HTMLElement>(`[data-composer="${controller.id}"]`) ?? null;
  }
}

/** The site's own list of suggestions is open under the box, and Tab chooses one. */
function choosing(box: HTMLElement): boolean {
  return box.ariaExpanded === "true" || box.hasAttribute("aria-activedescendant");
}
