/**
 * The one door between the site's page and ours. Its listeners are the first on the window, so an event in our elements
 * is seen by nobody else: no "click outside" that throws a draft away, no focus trap that pulls the keyboard back, no key
 * that means something to the site. What the person really did goes on to us; what a script made up goes nowhere.
 */

import type { Tree } from "../composers/trees.ts";

/** What is behind the door. */
export interface Inside {
  /** Our host element, when there is one. */
  host(): HTMLElement | null;
  /** A trusted click on one of our elements. */
  click(target: Element, event: MouseEvent): void;
  /** A trusted key in one of our elements. */
  key(target: Element, event: KeyboardEvent): void;
  /** A trusted key in the page; true when it was meant for us, and the site shall not have it. */
  siteKey(event: KeyboardEvent): boolean;
  /** The pointer left one of our elements. */
  left(): void;
}

const POINTER = [
  "pointerdown pointerup pointercancel pointermove pointerover pointerout gotpointercapture lostpointercapture",
  "mousedown mouseup mousemove mouseover mouseout click auxclick dblclick contextmenu",
  "touchstart touchmove touchend touchcancel wheel dragstart dragend dragover drop",
];
const KEYBOARD = "keydown keyup keypress beforeinput input change copy cut paste selectstart submit";
const FOCUS = "focus blur focusin focusout";
const HIDDEN = [...POINTER, KEYBOARD, FOCUS].join(" ").split(" ");
const FOCUS_EVENTS = FOCUS.split(" ");
/** In a frame none of our elements is, but keys that are meant for us. */
const KEYS = ["keydown", "keyup"];
/** Without `mousedown` the editor keeps focus and caret; a file dropped on us would replace the page, and the draft. */
const REFUSED = new Set(["mousedown", "dragstart", "dragover", "drop"]);
/** Never cancelled by us; a passive listener lets the page scroll without waiting for it. */
const PASSIVE = new Set(["touchstart", "touchmove", "wheel"]);

/** Watches a shadow root or a frame's document as well. */
export type Cover = (tree: Tree, gone: AbortSignal) => void;

/**
 * `door.inside` may come later; until then nothing is ours.
 *
 * What happens within one shadow root, such as that the focus goes from the site's editor to our host beside it, is not
 * heard outside of it; and a frame has a window of its own.
 */
export function openGate(door: { readonly inside: Inside | null }, signal: AbortSignal): Cover {
  /** The site's element that the site believes to have the focus while we have it. */
  let believed: EventTarget | null = null;
  /** A key whose going down was ours: its coming up is ours too. */
  let ownKey: string | null = null;

  const inSite = (event: Event, host: HTMLElement, inside: Inside) => {
    if (FOCUS_EVENTS.includes(event.type)) {
      if ((event as FocusEvent).relatedTarget !== host) return;
      const leaves = event.type === "blur" || event.type === "focusout";
      if (leaves) believed = event.target;
      if (leaves || event.target === believed) event.stopImmediatePropagation();
      return;
    }
    if (!event.isTrusted || !("key" in event)) return;
    const key = event as KeyboardEvent;
    if (key.type === "keydown") ownKey = inside.siteKey(key) ? key.key : null;
    if (ownKey !== null && key.key === ownKey) key.stopImmediatePropagation();
  };

  const inOurs = (event: Event, inside: Inside) => {
    event.stopImmediatePropagation();
    if (!event.isTrusted) {
      event.preventDefault();
      return;
    }
    const target = event.composedPath()[0] as Element;
    if (REFUSED.has(event.type)) event.preventDefault();
    if (event.type === "click") inside.click(target, event as MouseEvent);
    if (event.type === "mouseout") inside.left();
    if (event.type === "keydown") {
      ownKey = (event as KeyboardEvent).key;
      inside.key(target, event as KeyboardEvent);
    }
  };

  const listener = (event: Event) => {
    const { inside } = door;
    const host = inside?.host();
    if (!inside || !host) return;
    if (event.composedPath().includes(host)) inOurs(event, inside);
    else inSite(event, host, inside);
  };
  const listen = (target: EventTarget | null, types: readonly string[], gone: AbortSignal) => {
    for (const type of types)
      target?.addEventListener(type, listener, { capture: true, passive: PASSIVE.has(type), signal: gone });
  };
  listen(window, HIDDEN, signal);
  return (tree, gone) => {
    if ("defaultView" in tree) listen(tree.defaultView, KEYS, gone);
    else listen(tree, FOCUS_EVENTS, gone);
  };
}
