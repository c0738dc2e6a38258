/** Where badge and panel stand: pure geometry over what the page says is free. All in CSS pixels of the viewport. */

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

const GAP = 6;
const STEP = 12;
/** Farther away a badge no longer belongs to its box. */
const REACH = 160;
/** Each asks the page several times what is there. */
const MOST_TRIES = 120;

/**
 * A place for the badge beside the box: the first free one, nearest first; right, then below, above, left. Null when there
 * is none in reach.
 */
export function placeBadge(
  box: Rect,
  badge: Size,
  viewport: Size,
  isFree: (rect: Rect) => boolean,
): Rect | null {
  let tries = 0;
  for (let distance = GAP; distance <= REACH; distance += STEP) {
    for (const rect of ring(box, badge, distance)) {
      if (!within(rect, viewport)) continue;
      if (isFree(rect)) return rect;
      tries += 1;
      if (tries >= MOST_TRIES) return null;
    }
  }
  return null;
}

/** The places at one distance from the box. */
function* ring(box: Rect, { width, height }: Size, distance: number): Generator<Rect> {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const rows = new Set([box.y, box.y + (box.height - height) / 2, bottom - height]);
  for (const y of rows) yield { x: right + distance, y, width, height };
  for (let x = right - width; x >= box.x; x -= width + STEP) yield { x, y: bottom + distance, width, height };
  yield { x: right - width, y: box.y - height - distance, width, height };
  for (const y of rows) yield { x: box.x - width - distance, y, width, height };
}

/** What the panel should not cover, and how bad it is (per pixel). */
export interface Obstacle {
  rect: Rect;
  weight: number;
}

/** Between our things, the site's, and the edge of the window. */
export const MARGIN = 8;

/** Lower, a panel shows less than one hint. */
const LEAST_HEIGHT = 220;
/** What a pixel less of height costs: rather low than over a word or the send button, rather high than off the composer. */
const LOWER = 20;

/**
 * The place for the panel that covers least of what matters, lower than it would like to be where that helps; of equal
 * ones, the nearest to the badge.
 */
export function placePanel(anchor: Rect, panel: Size, viewport: Size, obstacles: readonly Obstacle[]): Rect {
  let best: Rect | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const height of panelHeights(panel.height, viewport, obstacles)) {
    for (const rect of panelPlaces(anchor, { width: panel.width, height }, viewport, obstacles)) {
      const covered = obstacles.reduce((sum, it) => sum + overlap(rect, it.rect) * it.weight, 0);
      const cost = covered + distance(rect, anchor) + (panel.height - height) * LOWER;
      if (cost < least) {
        least = cost;
        best = rect;
      }
    }
  }
  return best ?? { x: MARGIN, y: MARGIN, ...panel };
}

/** As high as it likes, or as there is room above or under something that it should not cover. */
function panelHeights(wanted: number, { height }: Size, obstacles: readonly Obstacle[]): Iterable<number> {
  const rooms = obstacles.flatMap(({ rect }) => [
    rect.y - 2 * MARGIN,
    height - rect.y - rect.height - 2 * MARGIN,
  ]);
  return new Set([wanted, ...rooms.filter((room) => room >= LEAST_HEIGHT && room < wanted)]);
}

function* panelPlaces(
  anchor: Rect,
  { width, height }: Size,
  viewport: Size,
  obstacles: readonly Obstacle[],
): Generator<Rect> {
  for (const { x, y, width: w, height: h } of [anchor, ...obstacles.map(({ rect }) => rect)]) {
    const columns = [x + w + MARGIN, x - width - MARGIN, x, x + w - width];
    const rows = [y, y + h + MARGIN, y - height - MARGIN, y + h - height];
    for (const left of columns)
      for (const top of rows) yield clamp({ x: left, y: top, width, height }, viewport);
  }
}

/** The place for a card: under the words it speaks of, or above them where there is no room. */
export function placeCard(words: Rect, card: Size, viewport: Size): Rect {
  const below = words.y + words.height + GAP;
  const fits = below + card.height + MARGIN <= viewport.height;
  return clamp({ x: words.x, y: fits ? below : words.y - card.height - GAP, ...card }, viewport);
}

/** Moved into the viewport; its upper left corner stays visible even when it is larger than that. */
export function clamp(rect: Rect, viewport: Size): Rect {
  return {
    ...rect,
    x: Math.max(MARGIN, Math.min(rect.x, viewport.width - rect.width - MARGIN)),
    y: Math.max(MARGIN, Math.min(rect.y, viewport.height - rect.height - MARGIN)),
  };
}

export function within({ x, y, width, height }: Rect, viewport: Size): boolean {
  return x >= 0 && y >= 0 && x + width <= viewport.width && y + height <= viewport.height;
}

export function overlap(a: Rect, b: Rect): number {
  const common = intersection(a, b);
  return common ? common.width * common.height : 0;
}

/** What two have in common; null when that is nothing. */
export function intersection(a: Rect, b: Rect): Rect | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** Between the nearest edges. */
function distance(a: Rect, b: Rect): number {
  const x = Math.max(0, a.x - (b.x + b.width), b.x - (a.x + a.width));
  const y = Math.max(0, a.y - (b.y + b.height), b.y - (a.y + a.height));
  return Math.hypot(x, y);
}
