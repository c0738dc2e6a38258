import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { blogger } from "../../../extension/composers/blogger.ts";
import type { Site } from "../../../extension/composers/composer.ts";
import { siteAt } from "../../../extension/composers/sites.ts";
import { watchComposers } from "../../../extension/composers/watch.ts";
import { wordpress } from "../../../extension/composers/wordpress.ts";
import { show } from "./boxes.ts";
import * as BLOGGER from "./fixtures/blogger.ts";
import * as WORDPRESS from "./fixtures/wordpress.ts";

let stop: AbortController;
let found: Map<HTMLElement, AbortSignal>;

/** Gives a frame its document, filled as the site's own script does: happy-dom loads none. */
function fill(html: string, ready: (body: HTMLElement) => void = () => {}): HTMLElement {
  const frame = document.querySelector("iframe");
  const inner = new DOMParser().parseFromString(html, "text/html");
  Object.defineProperty(frame, "contentDocument", { value: inner });
  Object.defineProperty(inner, "defaultView", { value: { frameElement: frame } });
  ready(inner.body);
  return inner.body;
}

/** All boxes that are found, by id. */
function watch(site: Site): () => string[] {
  watchComposers(site, (box, gone) => found.set(box, gone), stop.signal);
  return () => [...found].filter(([, gone]) => !gone.aborted).map(([box]) => box.id);
}

beforeEach(() => {
  const { settings } = (window as unknown as { happyDOM: { settings: Record<string, boolean> } }).happyDOM;
  settings.enableIframePageLoading = true;
  document.body.replaceChildren();
  stop = new AbortController();
  found = new Map();
});
afterEach(() => stop.abort());

describe("WordPress", () => {
  it("is known where posts are written, on any host below wordpress.com", () => {
    expect(siteAt(new URL("https://dinkes.wordpress.com/wp-admin/post-new.php"))).toBe(wordpress);
    expect(siteAt(new URL("https://wordpress.com/wp-admin/post.php"))).toBe(wordpress);
    expect(siteAt(new URL("https://dinkes.wordpress.com/2026/11/imunisasi/"))).toBeNull();
    expect(siteAt(new URL("https://notwordpress.com/wp-admin/post.php"))).toBeNull();
  });

  it("has title and blocks in its frame: one post, with the whole editor around it", () => {
    show(WORDPRESS.FRAMED);
    const body = fill(WORDPRESS.CANVAS);
    expect(watch(wordpress)()).toEqual(["title-block", "blocks"]);
    const [title, blocks] = [...found.keys()] as [HTMLElement, HTMLElement];
    expect(blocks.ownerDocument).toBe(body.ownerDocument);
    expect(wordpress.parts?.(blocks)).toEqual([title, blocks]);
    expect(wordpress.surface(title, new URL("https://wordpress.com/"))).toBe("title");
    expect(wordpress.surface(blocks, new URL("https://wordpress.com/"))).toBe("post");
    expect(wordpress.frame(blocks).id).toBe("skeleton");
  });

  it("has them in the page where it has no frame", () => {
    show(WORDPRESS.INLINE);
    expect(watch(wordpress)()).toEqual(["title-block", "blocks"]);
    const [title, blocks] = [...found.keys()] as [HTMLElement, HTMLElement];
    expect(wordpress.parts?.(title)).toEqual([title, blocks]);
    expect(wordpress.frame(title).id).toBe("skeleton");
  });

  it("lets go of what was in a frame that is gone", async () => {
    show(WORDPRESS.FRAMED);
    fill(WORDPRESS.CANVAS);
    const boxes = watch(wordpress);
    expect(boxes()).toEqual(["title-block", "blocks"]);
    document.querySelector("iframe")?.remove();
    await vi.waitFor(() => expect(boxes()).toEqual([]));
  });

  it("has a title and a frame in its classic editor", () => {
    show(WORDPRESS.CLASSIC);
    fill(WORDPRESS.VISUAL, (body) => {
      body.id = "tinymce";
    });
    expect(watch(wordpress)()).toEqual(["title", "tinymce"]);
    const [title, text] = [...found.keys()] as [HTMLElement, HTMLElement];
    expect(wordpress.parts?.(text)).toEqual([title, text]);
    expect(wordpress.surface(title, new URL("https://wordpress.com/"))).toBe("title");
  });
});

describe("Blogger", () => {
  const editing = (path: string) => vi.stubGlobal("location", new URL(path, "https://www.blogger.com"));
  afterEach(() => vi.unstubAllGlobals());

  it.each(["/blog/post/edit/1/2", "/u/1/blog/page/edit/1/2"])(
    "has the text in the frame that can be edited, and the title in the last field before it (%s)",
    (path) => {
      editing(path);
      show(BLOGGER.EDIT);
      fill("<p>Halo</p>", (body) => {
        body.id = "text";
        body.contentEditable = "true";
      });
      expect(watch(blogger)()).toEqual(["title", "text"]);
      const [title, text] = [...found.keys()] as [HTMLElement, HTMLElement];
      expect(blogger.parts?.(text)).toEqual([title, text]);
      expect(blogger.surface(title, new URL(path, "https://www.blogger.com"))).toBe("title");
      expect(blogger.surface(text, new URL(path, "https://www.blogger.com"))).toBe("post");
    },
  );

  it("has none elsewhere, and none while its source is shown", () => {
    editing("/blog/posts/1");
    show(BLOGGER.EDIT);
    fill("", (body) => {
      body.contentEditable = "true";
    });
    expect(watch(blogger)()).toEqual([]);
    stop.abort();
    stop = new AbortController();
    editing("/blog/post/edit/1/2");
    show(BLOGGER.EDIT);
    fill("<p>Pratinjau</p>");
    expect(watch(blogger)()).toEqual([]);
  });
});
