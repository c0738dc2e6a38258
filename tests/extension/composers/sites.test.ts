import { beforeEach, describe, expect, it } from "vitest";
import { instagram } from "../../../extension/composers/instagram.ts";
import { ADDRESSES, siteAt } from "../../../extension/composers/sites.ts";
import { x } from "../../../extension/composers/x.ts";
import { boxes, only, show } from "./boxes.ts";
import * as INSTAGRAM from "./fixtures/instagram.ts";
import * as X from "./fixtures/x.ts";

const at = (path: string) => new URL(path, "https://x.com");

beforeEach(() => document.body.replaceChildren());

describe("a site", () => {
  it("is known by its whole host name", () => {
    expect(siteAt(new URL("https://x.com/home"))).toBe(x);
    expect(siteAt(new URL("https://twitter.com/home"))).toBe(x);
    expect(siteAt(new URL("https://www.instagram.com/"))).toBe(instagram);
    expect(siteAt(new URL("https://x.com.example/"))).toBeNull();
    expect(siteAt(new URL("https://help.x.com/"))).toBeNull();
  });

  it("is asked for in the manifest, and nothing else is", () => {
    expect(ADDRESSES).toEqual([
      "https://x.com/*",
      "https://twitter.com/*",
      "https://www.instagram.com/*",
      "https://www.facebook.com/*",
      "https://web.facebook.com/*",
      "https://business.facebook.com/*",
      "https://www.youtube.com/*",
      "https://studio.youtube.com/*",
      "https://www.threads.com/*",
      "https://www.threads.net/*",
      "https://www.tiktok.com/*",
      "https://www.linkedin.com/*",
      "https://*.wordpress.com/wp-admin/*",
      "https://www.blogger.com/*",
    ]);
  });
});

describe("on X", () => {
  it("the home box is a post, with its tool bar in the frame", () => {
    show(X.HOME);
    const box = only(x);
    expect(box.id).toBe("box-0");
    expect(x.surface(box, at("/home"))).toBe("post");
    expect(x.frame(box).id).toBe("composer");
    expect(x.parts?.(box)).toEqual([box]);
  });

  it("the box under a post is a reply", () => {
    show(X.HOME);
    expect(x.surface(only(x), at("/dinkes/status/1860000000000000001"))).toBe("reply");
  });

  it("a dialog that shows the post above the box is a reply, wherever it was opened", () => {
    show(X.REPLY_DIALOG);
    expect(x.surface(only(x), at("/compose/post"))).toBe("reply");
    show(X.THREAD);
    expect(x.surface(boxes(x)[0] as HTMLElement, at("/dinkes/status/1"))).toBe("post");
  });

  it("the boxes of a thread are one post, and the home box behind the dialog is not of it", () => {
    show(X.HOME + X.THREAD);
    const [home, first, second] = boxes(x) as [HTMLElement, HTMLElement, HTMLElement];
    expect(x.parts?.(first)).toEqual([first, second]);
    expect(x.parts?.(second)).toEqual([first, second]);
    expect(x.parts?.(home)).toEqual([home]);
    expect(x.frame(second).id).toBe("group");
  });

  it("a box without its test id is known by the container, and other Draft.js boxes are none", () => {
    show(X.UNMARKED + X.OTHER_BOXES);
    expect(only(x).id).toBe("unmarked");
  });
});

describe("on Instagram", () => {
  it.each(["Tulis keterangan...", "Write a caption..."])(
    "the caption box is found in any language (%s)",
    (label) => {
      show(INSTAGRAM.captionDialog(label) + INSTAGRAM.OTHER_BOXES);
      const box = only(instagram);
      expect(box.id).toBe("caption");
      expect(instagram.frame(box).id).toBe("dialog");
      expect(instagram.surface(box, at("/"))).toBe("post");
    },
  );

  it("a video is a reel", () => {
    show(INSTAGRAM.captionDialog("Tulis keterangan...", "<video></video>"));
    expect(instagram.surface(only(instagram), at("/"))).toBe("reel");
  });

  it("the limit is the one that the page shows", () => {
    show(INSTAGRAM.captionDialog("Tulis keterangan..."));
    expect(instagram.limit?.(only(instagram))).toBe(2200);
    document.querySelector("#dialog span")?.remove();
    expect(instagram.limit?.(only(instagram))).toBeNull();
  });

  it("the caption itself is never taken for the counter", () => {
    show(INSTAGRAM.OLD_CAPTION);
    expect(instagram.limit?.(only(instagram))).toBeNull();
    show(INSTAGRAM.captionDialog("Tulis keterangan..."));
    const box = only(instagram);
    (box.querySelector("p") as HTMLElement).textContent = "1/500";
    expect(instagram.limit?.(box)).toBe(2200);
  });

  it("the older textarea is a caption box too", () => {
    show(INSTAGRAM.OLD_CAPTION + INSTAGRAM.OTHER_BOXES);
    expect(only(instagram).id).toBe("caption");
  });
});
