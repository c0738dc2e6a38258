import { describe, expect, it } from "vitest";
import {
  overlap,
  placeBadge,
  placeCard,
  placePanel,
  type Rect,
  within,
} from "../../../extension/hints/place.ts";

const VIEWPORT = { width: 1280, height: 900 };
const BADGE = { width: 28, height: 28 };
const BOX: Rect = { x: 400, y: 200, width: 500, height: 120 };
const everywhere = () => true;

describe("the badge", () => {
  it("stands right beside the box where there is room", () => {
    expect(placeBadge(BOX, BADGE, VIEWPORT, everywhere)).toEqual({ x: 906, y: 200, ...BADGE });
  });

  it("never lies over the box", () => {
    const taken: Rect[] = [];
    for (let left = 0; left < 40; left += 1) {
      const place = placeBadge(BOX, BADGE, VIEWPORT, (rect) => taken.every((it) => overlap(it, rect) === 0));
      if (!place) break;
      expect(overlap(place, BOX)).toBe(0);
      expect(within(place, VIEWPORT)).toBe(true);
      taken.push(place);
    }
    expect(taken.length).toBeGreaterThan(15);
  });

  it("goes under the box when something is on the right, such as the send button", () => {
    const right: Rect = { x: 900, y: 0, width: 380, height: 900 };
    const place = placeBadge(BOX, BADGE, VIEWPORT, (rect) => overlap(rect, right) === 0);
    expect(place?.y).toBeGreaterThanOrEqual(320);
  });

  it("stays in a narrow window", () => {
    const narrow = { width: 360, height: 640 };
    const box = { x: 0, y: 100, width: 360, height: 200 };
    const place = placeBadge(box, BADGE, narrow, everywhere);
    expect(place && within(place, narrow)).toBe(true);
    expect(place && overlap(place, box)).toBe(0);
  });

  it("has no place when nothing in reach is free, and asks the page no more than is bearable", () => {
    let asked = 0;
    const never = () => {
      asked += 1;
      return false;
    };
    expect(placeBadge(BOX, BADGE, VIEWPORT, never)).toBeNull();
    expect(asked).toBeLessThanOrEqual(120);
  });
});

describe("the panel", () => {
  const PANEL = { width: 340, height: 560 };
  const badge: Rect = { x: 906, y: 200, ...BADGE };

  it("covers neither text nor buttons where there is room for it", () => {
    const send: Rect = { x: 820, y: 330, width: 80, height: 36 };
    const place = placePanel(badge, PANEL, VIEWPORT, [
      { rect: BOX, weight: 10 },
      { rect: send, weight: 4 },
    ]);
    expect(overlap(place, BOX)).toBe(0);
    expect(overlap(place, send)).toBe(0);
    expect(within(place, VIEWPORT)).toBe(true);
  });

  it("covers buttons rather than the text where it must cover something", () => {
    const small = { width: 400, height: 640 };
    const box: Rect = { x: 10, y: 40, width: 380, height: 30 };
    const send: Rect = { x: 300, y: 80, width: 80, height: 36 };
    const place = placePanel(box, { width: 340, height: 540 }, small, [
      { rect: box, weight: 10 },
      { rect: send, weight: 4 },
    ]);
    expect(overlap(place, box)).toBe(0);
    expect(within(place, small)).toBe(true);
  });

  it("is lower than it likes where it would else cover the text", () => {
    const short = { width: 720, height: 600 };
    const box: Rect = { x: 100, y: 40, width: 560, height: 120 };
    const place = placePanel({ x: 666, y: 40, ...BADGE }, PANEL, short, [{ rect: box, weight: 10 }]);
    expect(overlap(place, box)).toBe(0);
    expect(within(place, short)).toBe(true);
    expect(place.height).toBeGreaterThan(400);
  });

  it("shows its upper left corner even in a window that is smaller than itself", () => {
    const place = placePanel(badge, PANEL, { width: 200, height: 200 }, [{ rect: BOX, weight: 10 }]);
    expect([place.x, place.y]).toEqual([8, 8]);
  });
});

describe("the card", () => {
  const CARD = { width: 300, height: 120 };

  it("is under the words, or above them at the bottom of the window", () => {
    const words: Rect = { x: 420, y: 210, width: 60, height: 20 };
    expect(placeCard(words, CARD, VIEWPORT)).toEqual({ x: 420, y: 236, ...CARD });
    const low = placeCard({ ...words, y: 860 }, CARD, VIEWPORT);
    expect(low.y + CARD.height).toBeLessThanOrEqual(860);
  });
});
