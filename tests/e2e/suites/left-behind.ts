/** Chromium alone, which counts what is in a page: compose boxes that are gone leave nothing of ours there. */
import { describe, expect, it } from "vitest";
import { leftBehind, MOST_LEFT } from "../support/left-behind.ts";
import type { World } from "../support/world.ts";

/** Fifty boxes are opened, written in, judged and closed. */
const PATIENCE_MS = 300_000;

export function emptyPage(world: () => World): void {
  describe("twenty compose boxes that came and went", () => {
    it(
      "leave no node, no listener and no memory behind",
      async () => {
        const left = await leftBehind(world());
        expect(left.nodes).toBeLessThanOrEqual(MOST_LEFT.nodes);
        expect(left.listeners).toBeLessThanOrEqual(MOST_LEFT.listeners);
        expect(left.kilobytes).toBeLessThanOrEqual(MOST_LEFT.kilobytes);
      },
      PATIENCE_MS,
    );
  });
}
