/**
 * Finds compose boxes when they appear and lets go of them when they leave. A feed changes all the time: a change of
 * the page only asks for a look, and looks are one query of the whole document, when the page is idle, a few times a
 * second at most. Focus finds a box at once.
 */
import type { Site } from "./composer.ts";

/** Called for each box; the signal is aborted when the box leaves the page, or when watching ends. */
export type Found = (box: HTMLElement, gone: AbortSignal) => void;

/** Two looks are at least this far apart, so that their cost does not grow with what the page does. */
const REST_MS = 250;
/** A busy page is never idle; then it is time anyway. */
const PATIENCE_MS = 500;

/** @returns what asks for a look: what counts as a box has changed, and the page has not. */
export function watchComposers(site: Site, found: Found, signal: AbortSignal): () => void {
  const boxes = new Map<HTMLElement, AbortController>();

  const letGo = (box: HTMLElement) => {
    boxes.get(box)?.abort();
    boxes.delete(box);
  };
  const isOne = (box: HTMLElement) =>
    box.isConnected && box.matches(site.boxes) && (site.accepts?.(box, new URL(location.href)) ?? true);
  const take = (box: HTMLElement) => {
    if (boxes.has(box) || !isOne(box)) return;
    const gone = new AbortController();
    boxes.set(box, gone);
    found(box, gone.signal);
  };
  const look = () => {
    for (const box of boxes.keys()) if (!isOne(box)) letGo(box);
    for (const box of document.querySelectorAll<HTMLElement>(site.boxes)) take(box);
  };

  const askForLook = restful(look, signal);
  const observer = new MutationObserver(() => {
    // A box that left takes its underlines with it at once: their ranges mark nothing any more.
    for (const box of boxes.keys()) if (!box.isConnected) letGo(box);
    askForLook();
  });
  observer.observe(document, { childList: true, subtree: true });
  const onFocus = (event: Event) => {
    const box = (event.target as Element | null)?.closest?.<HTMLElement>(site.boxes);
    if (box) take(box);
  };
  document.addEventListener("focusin", onFocus, { capture: true, signal });
  window.addEventListener("popstate", askForLook, { signal });
  window.navigation?.addEventListener("currententrychange", askForLook, { signal });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    for (const box of boxes.keys()) letGo(box);
  });
  look();
  return askForLook;
}

/** Makes many calls into few: idle time first, then a rest in which further calls are gathered. */
function restful(work: () => void, signal: AbortSignal): () => void {
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
