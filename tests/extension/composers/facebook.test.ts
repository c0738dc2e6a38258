import { beforeEach, describe, expect, it } from "vitest";
import { businessSuite } from "../../../extension/composers/business-suite.ts";
import { facebook } from "../../../extension/composers/facebook.ts";
import { boxes, only, show } from "./boxes.ts";
import * as FACEBOOK from "./fixtures/facebook.ts";

const at = (path: string) => new URL(path, "https://www.facebook.com");
const inSuite = (path: string) => new URL(path, "https://business.facebook.com");

beforeEach(() => document.body.replaceChildren());

describe("on Facebook", () => {
  it.each([
    "Apa yang Anda pikirkan, Dinas Kesehatan?",
    "What's on your mind, Dinas Kesehatan?",
    "Buat postingan publik...",
    "Tulis sesuatu...",
  ])("the box of the dialog is a post in any language (%s)", (label) => {
    show(FACEBOOK.postDialog(label) + FACEBOOK.OTHER_BOXES);
    const box = only(facebook);
    expect(box.id).toBe("post");
    expect(facebook.surface(box, at("/groups/123"))).toBe("post");
    expect(facebook.frame(box).id).toBe("dialog");
    expect(facebook.limit?.(box)).toBeNull();
  });

  it("the post that is shared below the box makes no comment of it", () => {
    show(FACEBOOK.postDialog("Tulis sesuatu...", { shared: FACEBOOK.SHARED_POST }));
    expect(facebook.surface(only(facebook), at("/"))).toBe("post");
  });

  it("a reel is written on its own page, with the limit that the page shows", () => {
    show(FACEBOOK.REEL);
    expect(boxes(facebook, at("/"))).toEqual([]);
    const box = only(facebook, at("/reels/create/"));
    expect(facebook.surface(box, at("/reels/create/"))).toBe("reel");
    expect(facebook.frame(box).id).toBe("frame");
    expect(facebook.limit?.(box)).toBe(2200);
  });

  it("comments are told from posts, and are left out at first", () => {
    show(FACEBOOK.COMMENTS + FACEBOOK.postDialog("Tulis sesuatu..."));
    const kinds = boxes(facebook).map((box) => [box.id, facebook.surface(box, at("/"))]);
    expect(kinds).toEqual([
      ["in-feed", "comment"],
      ["answer", "comment"],
      ["in-dialog", "comment"],
      ["post", "post"],
    ]);
    expect(facebook.frame(document.getElementById("in-feed") as HTMLElement).id).toBe("form");
    expect(facebook.comments).toBe("off");
  });

  it("messages are nobody's business", () => {
    show(FACEBOOK.OTHER_BOXES);
    expect(boxes(facebook, at("/messages/t/1"))).toEqual([]);
  });
});

describe("in Meta Business Suite", () => {
  it("posts and reels are told by their pages, whatever the editor", () => {
    show(FACEBOOK.SUITE);
    const box = only(businessSuite, inSuite("/latest/composer/?asset_id=1"));
    expect(businessSuite.surface(box, inSuite("/latest/composer/?asset_id=1"))).toBe("post");
    expect(businessSuite.surface(box, inSuite("/latest/reels_composer/"))).toBe("reel");
    expect(businessSuite.frame(box).id).toBe("composer");
  });

  it("the inbox has the same boxes, and they are left alone", () => {
    show(FACEBOOK.SUITE);
    expect(boxes(businessSuite, inSuite("/latest/inbox/all"))).toEqual([]);
  });

  it("a dialog over the calendar is a composer too, and over the inbox it is none", () => {
    show(`<div role="dialog" id="dialog">${FACEBOOK.SUITE}</div>`);
    const box = only(businessSuite, inSuite("/latest/content_calendar"));
    expect(businessSuite.surface(box, inSuite("/latest/content_calendar"))).toBe("post");
    expect(businessSuite.frame(box).id).toBe("dialog");
    expect(boxes(businessSuite, inSuite("/latest/inbox/all"))).toEqual([]);
  });
});
