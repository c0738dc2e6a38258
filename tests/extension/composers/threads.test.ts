import { beforeEach, describe, expect, it } from "vitest";
import { threads } from "../../../extension/composers/threads.ts";
import { boxes, only, show } from "./boxes.ts";
import * as THREADS from "./fixtures/threads.ts";

const at = (path: string) => new URL(path, "https://www.threads.com");

beforeEach(() => document.body.replaceChildren());

describe("on Threads", () => {
  it.each([
    "Kolom teks kosong. Ketik untuk menulis postingan baru.",
    "Empty text field. Type to compose a new post.",
    "Apa yang baru?",
  ])("the box of the dialog is a post in any language (%s)", (label) => {
    show(THREADS.HOME + THREADS.dialog(THREADS.box("post", label)) + THREADS.OTHER_BOXES);
    const box = only(threads);
    expect(box.id).toBe("post");
    expect(threads.surface(box, at("/"))).toBe("post");
    expect(threads.frame(box).id).toBe("dialog");
    expect(threads.limit?.(box)).toBeNull();
  });

  it("a box on a page is found as well, and stands alone", () => {
    show(THREADS.box("inline", "Apa yang baru?") + THREADS.dialog(THREADS.box("post", "Apa yang baru?")));
    const [inline] = boxes(threads) as [HTMLElement];
    expect(inline.id).toBe("inline");
    expect(threads.surface(inline, at("/"))).toBe("post");
    expect(threads.parts?.(inline)).toEqual([inline]);
  });

  it("the boxes of a dialog are one thread", () => {
    show(THREADS.dialog(THREADS.box("0", "Apa yang baru?"), THREADS.box("1", "Say more...")));
    const [first, second] = boxes(threads) as [HTMLElement, HTMLElement];
    expect(threads.parts?.(second)).toEqual([first, second]);
    expect(threads.surface(first, at("/"))).toBe("post");
  });

  it("an answer is one in a dialog under the post, and on the post's own page", () => {
    show(THREADS.REPLY_DIALOG);
    expect(threads.surface(only(threads), at("/"))).toBe("reply");
    show(THREADS.POST_PAGE);
    const box = only(threads, at("/@dinkes/post/C1"));
    expect(threads.surface(box, at("/@dinkes/post/C1"))).toBe("reply");
    expect(threads.frame(box).id).toBe("inline");
  });

  it("a text attachment is a part of the post with a limit of its own", () => {
    show(THREADS.dialog(THREADS.box("post", "Apa yang baru?")) + THREADS.ATTACHMENT);
    const [post, attachment] = boxes(threads) as [HTMLElement, HTMLElement];
    expect(threads.surface(post, at("/"))).toBe("post");
    expect(threads.surface(attachment, at("/"))).toBe("description");
    expect(threads.parts?.(attachment)).toEqual([post, attachment]);
    show(THREADS.dialog(THREADS.box("post", "Apa yang baru?"), THREADS.box("more", "Write more...")));
    const [, within] = boxes(threads) as [HTMLElement, HTMLElement];
    expect(threads.surface(within, at("/"))).toBe("description");
  });

  it("messages are nobody's business", () => {
    show(THREADS.box("message", "Pesan..."));
    expect(boxes(threads, at("/messages/1"))).toEqual([]);
  });
});
