/**
 * A site as far as Rambu has to know it: which elements are compose boxes, what belongs to each, and what kind of text
 * it holds. One file a platform holds what differs; nothing else in Rambu knows a site.
 */
import type { Platform, Surface } from "../contract/types.ts";
import type { MediaPlace } from "./media-place.ts";

export interface Site {
  platform: Platform;
  /** Host names, whole: the manifest asks for these and no others. */
  hosts: readonly string[];
  /** All hosts below those count as well. */
  subdomains?: boolean;
  /** Where on them it is, as the path of a match pattern; left out: everywhere. */
  path?: string;
  /**
   * Finds the boxes: by marks that do not change with the language (`data-testid`, `role`, editor marks), never by a
   * translated label or a hashed class alone. Cheap, for it is asked whenever the page has changed.
   */
  boxes: string;
  /** Selects elements whose open shadow root, or document of the same origin (a frame), can hold boxes as well. */
  holders?: string;
  /** What no selector can say, such as a box that is in a dialog but belongs to a comment. */
  accepts?(box: HTMLElement, url: URL): boolean;
  /**
   * The site has boxes whose surface is `comment`, and Rambu looks after them (`on`) or does not (`off`) as long as the
   * writer has not said otherwise (see comments.ts). Left out: it has none.
   */
  comments?: "on" | "off";
  /** The composer around the box with its tool bar and send button: the badge keeps clear of what is in it. */
  frame(box: HTMLElement): HTMLElement;
  /** Which kind of text this is, here and now. */
  surface(box: HTMLElement, url: URL): Surface;
  /** All boxes of the same post in order, this one among them, where a post can have several. */
  parts?(box: HTMLElement): HTMLElement[];
  /** The character limit that the page itself shows, if it shows one. */
  limit?(box: HTMLElement): number | null;
  /** Where pictures and videos of the post are, if not where most sites have them. */
  media?: MediaPlace;
}

/** The nearest element around `box` (itself left out) that holds something matching `selector`, up to `within`. */
export function nearestHolding(
  box: HTMLElement,
  selector: string,
  within: Element | null,
): HTMLElement | null {
  for (let around = box.parentElement; around; around = around.parentElement) {
    if (around.querySelector(selector)) return around;
    if (around === within) return null;
  }
  return null;
}

/** True when what surrounds a box is a chat: its messages stand above the box, as rows or as a log. */
export function isConversation(around: Element): boolean {
  return around.querySelector('[role="log"], [role="grid"]') !== null;
}
