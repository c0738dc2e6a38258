/**
 * Finds compose boxes when they appear and lets go of them when they leave. A feed changes all the time: a change of
 * the page only asks for a look, and looks are one query of the whole document, when the page is idle, a few times a
 * second at most. Focus finds a box at once.
 */
import type { Site } from "./composer.ts";
import { isInPage, type Tree, treesOf } from "./trees.ts";

/** Called for each box; the signal is aborted when the box leaves the page, or when watching ends. */
export type Found = (box: HTMLElement, gone: AbortSignal) => void;

/** Two looks are at least this far apart, so that their cost does not grow with what the page does. */
const REST_MS = 250;
/** A busy page is never idle; then it is time anyway. */
const PATIENCE_MS = 500;

/** Called for each shadow root and each document of a frame that boxes can be in, until its signal is aborted. */
export type Entered = (tree: Tree, gone: AbortSignal) => void;

/** @returns what asks for a look: what counts as a box has changed, and the page has not. */
export function watchComposers(
  site: Site,
  found: Found,
  signal: AbortSignal,
  entered: Entered = () => undefined,
): () => void {
  const boxes = new Map<HTMLElement, AbortController>();
  const trees = new Map<Tree, AbortController>();

  const isOne = (box: HTMLElement) =>
    isInPage(box) && box.matches(site.boxes) && (site.accepts?.(box, new URL(location.href)) ?? true);
  const take = (box: HTMLElement) => {
    if (boxes.has(box) || !isOne(box)) return;
    const gone = new AbortController();
    boxes.set(box, gone);
    found(box, gone.signal);
  };
  const look = () => {
    letGo(boxes, (box) => !isOne(box));
    const there = treesOf(site.holders);
    letGo(trees, (tree) => !there.includes(tree));
    for (const tree of there) {
      enter(tree);
      for (const box of tree.querySelectorAll<HTMLElement>(site.boxes)) take(box);
    }
  };

  const askForLook = restful(look, signal);
  const onFocus = (event: Event) => {
    const target = event.composedPath()[0] as Partial<Element> | undefined;
    const box = target?.closest?.<HTMLElement>(site.boxes);
    if (box) take(box);
    // What is written in a shadow root, or shown instead of another box, need not have changed the page.
    if (site.holders) askForLook();
  };
  const onChange = () => {
    // A box that left takes its underlines with it at once: their ranges mark nothing any more.
    letGo(boxes, (box) => !isInPage(box));
    askForLook();
  };
  const enter = (tree: Tree) => {
    if (trees.has(tree)) return;
    const gone = new AbortController();
    trees.set(tree, gone);
    const observer = new MutationObserver(onChange);
    observer.observe(tree, { childList: true, subtree: true });
    gone.signal.addEventListener("abort", () => observer.disconnect());
    tree.addEventListener("focusin", onFocus, { capture: true, signal: gone.signal });
    if (tree !== document) entered(tree, gone.signal);
  };
  const onLoad = ({ target }: Event) => {
    if (site.holders && (target as Partial<Element> | null)?.matches?.(site.holders)) askForLook();
  };
  if (site.holders) document.addEventListener("load", onLoad, { capture: true, signal });
  window.addEventListener("popstate", askForLook, { signal });
  window.navigation?.addEventListener("currententrychange", askForLook, { signal });
  signal.addEventListener("abort", () => {
    letGo(trees, () => true);
    letGo(boxes, () => true);
  });
  look();
  return askForLook;
}

function letGo<Kept>(kept: Map<Kept, AbortController>, isGone: (one: Kept) => boolean): void {
  for (const [one, gone] of kept) {
    if (!isGone(one)) continue;
    kept.delete(one);
    gone.abort();
  }
}

/** Makes many calls into few: idle time first, then a rest in which further calls are gathered. */
export function restful(work: () => void, signal: AbortSignal): () => void {
  let asked = false;
  let resting = false;
  const later: (run: () => void) => void = window.requestIdleCallback
    ? (run) => window.requestIdleCallback(run, { timeout: PATIENCE_MS })
    : (run) => setTimeout(run, 0);

  const run = () => {
    asked = false;
    if (signal.aborted) return;
    resting = true;
    setTimeout(() => {
      resting = false;
      if (asked) later(run);
    }, REST_MS);
    work();
  };
  return () => {
    if (asked) return;
    asked = true;
    if (!resting) later(run);
  };
}
