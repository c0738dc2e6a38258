/** Where a site shows what is attached to a post. Most need nothing of their own: `mediaPlace` fits them. */

export interface MediaPlace {
  /** Files for the post are chosen, dropped or pasted somewhere in this element. */
  room(box: HTMLElement): HTMLElement;
  /** The previews of what is attached to this box's text lie in this element; all of them are its own. */
  shown(box: HTMLElement): HTMLElement;
  /** Finds the previews there. */
  previews: string;
  /**
   * `each`: everything attached has a preview, and what has none any more was taken out. `some`: there may be more than is
   * shown at a time (a carousel), so the files that were given to the room count as long as it shows anything.
   */
  shows: "each" | "some";
}

/** What the sites show of an attached file; never a picture of their own, which has an address on the network. */
export const PREVIEWS =
  'img[src^="blob:"], video[src^="blob:"], video:has(source[src^="blob:"]), [style*="blob:"]';

export const DIALOG = '[role="dialog"], dialog';

/** The dialog around the box, or its composer. `frame` is that of the site. */
export function mediaPlace(frame: (box: HTMLElement) => HTMLElement): MediaPlace {
  const room = (box: HTMLElement) => box.closest<HTMLElement>(DIALOG) ?? frame(box);
  return { room, shown: room, previews: PREVIEWS, shows: "each" };
}
