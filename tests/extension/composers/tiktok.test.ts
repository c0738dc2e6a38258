import { beforeEach, describe, expect, it } from "vitest";
import { tiktok } from "../../../extension/composers/tiktok.ts";
import { boxes, only, show } from "./boxes.ts";
import * as TIKTOK from "./fixtures/tiktok.ts";

const UPLOAD = new URL("https://www.tiktok.com/tiktokstudio/upload");

beforeEach(() => document.body.replaceChildren());

describe("in TikTok Studio", () => {
  it.each([
    { counter: "12/4000", limit: 4000 },
    { counter: "12 / 2.200", limit: 2200 },
  ])(
    "the caption is known by its container, with the limit that is shown ($counter)",
    ({ counter, limit }) => {
      show(TIKTOK.upload(counter) + TIKTOK.OTHER_BOXES);
      const box = only(tiktok);
      expect(box.id).toBe("caption");
      expect(tiktok.surface(box, UPLOAD)).toBe("post");
      expect(tiktok.frame(box).id).toBe("page");
      expect(tiktok.limit?.(box)).toBe(limit);
    },
  );

  it("without the mark, the page tells it, and comments are none", () => {
    show(TIKTOK.UNMARKED + TIKTOK.OTHER_BOXES);
    const box = only(tiktok, UPLOAD);
    expect(box.id).toBe("caption");
    expect(tiktok.frame(box).id).toBe("page");
    expect(tiktok.limit?.(box)).toBeNull();
    expect(boxes(tiktok, new URL("https://www.tiktok.com/@dinkes/video/1"))).toEqual([]);
  });
});
