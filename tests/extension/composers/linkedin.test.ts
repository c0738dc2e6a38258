import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { linkedin } from "../../../extension/composers/linkedin.ts";
import { watchComposers } from "../../../extension/composers/watch.ts";
import { boxes, only, show } from "./boxes.ts";
import * as LINKEDIN from "./fixtures/linkedin.ts";

const at = (path: string) => new URL(path, "https://www.linkedin.com");

beforeEach(() => document.body.replaceChildren());

describe("on LinkedIn", () => {
  it.each(["Apa yang ingin Anda bicarakan?", "What do you want to talk about?"])(
    "the box of the dialog is a post in any language (%s)",
    (label) => {
      show(LINKEDIN.shareDialog(label) + LINKEDIN.OTHER_BOXES);
      const box = only(linkedin);
      expect(box.id).toBe("post");
      expect(linkedin.surface(box, at("/feed/"))).toBe("post");
      expect(linkedin.frame(box).id).toBe("dialog");
      expect(linkedin.limit?.(box)).toBe(3000);
    },
  );

  it.each(["Tambah komentar…", "Add a comment…"])("the box under a post is a comment (%s)", (label) => {
    show(LINKEDIN.comment(label) + LINKEDIN.OTHER_BOXES);
    const box = only(linkedin);
    expect(box.id).toBe("comment");
    expect(linkedin.surface(box, at("/feed/"))).toBe("comment");
    expect(linkedin.frame(box).id).toBe("form");
  });

  it("the older comment box is a comment too", () => {
    show(LINKEDIN.OLD_COMMENT + LINKEDIN.OTHER_BOXES);
    expect(linkedin.surface(only(linkedin), at("/feed/"))).toBe("comment");
  });

  it("an article is a post, and a message is nobody's business", () => {
    show(LINKEDIN.comment("Tulis di sini"));
    expect(linkedin.surface(only(linkedin), at("/article/new/"))).toBe("post");
    expect(boxes(linkedin, at("/messaging/thread/1/"))).toEqual([]);
  });
});

describe("the shadow root of LinkedIn's dialog", () => {
  let stop: AbortController;
  let found: Map<HTMLElement, AbortSignal>;
  let entered: AbortSignal[];

  beforeEach(() => {
    stop = new AbortController();
    found = new Map();
    entered = [];
    watchComposers(
      linkedin,
      (box, gone) => found.set(box, gone),
      stop.signal,
      (_, gone) => entered.push(gone),
    );
  });
  afterEach(() => stop.abort());

  function openDialog(outlet: Element): HTMLElement {
    const root = outlet.shadowRoot ?? outlet.attachShadow({ mode: "open" });
    const parsed = new DOMParser().parseFromString(LINKEDIN.shareDialog("Mulai postingan"), "text/html");
    root.replaceChildren(...parsed.body.childNodes);
    return root.querySelector<HTMLElement>("#post") as HTMLElement;
  }

  it("is looked into when it comes with the page's next change, and left when its host goes", async () => {
    show(LINKEDIN.OUTLET);
    const outlet = document.body.firstElementChild as Element;
    const box = openDialog(outlet);
    document.body.append(document.createElement("p"));
    await vi.waitFor(() => expect(found.has(box)).toBe(true));
    expect(entered).toHaveLength(1);
    outlet.remove();
    await vi.waitFor(() => expect(found.get(box)?.aborted).toBe(true));
    await vi.waitFor(() => expect(entered[0]?.aborted).toBe(true));
  });

  it("tells of a dialog that is opened in it later", async () => {
    show(LINKEDIN.OUTLET);
    const outlet = document.body.firstElementChild as Element;
    outlet.attachShadow({ mode: "open" });
    await vi.waitFor(() => expect(entered).toHaveLength(1));
    const box = openDialog(outlet);
    await vi.waitFor(() => expect(found.has(box)).toBe(true));
    box.remove();
    await vi.waitFor(() => expect(found.get(box)?.aborted).toBe(true));
    expect(entered[0]?.aborted).toBe(false);
  });

  it("that was put on without any change of the page is found with the focus", async () => {
    show(LINKEDIN.OUTLET);
    const outlet = document.body.firstElementChild as Element;
    await vi.waitFor(() => expect(entered).toHaveLength(0));
    const box = openDialog(outlet);
    box.tabIndex = 0;
    box.focus();
    expect(found.has(box)).toBe(true);
    await vi.waitFor(() => expect(entered).toHaveLength(1));
  });
});
