import { beforeEach, describe, expect, it } from "vitest";
import { youtube } from "../../../extension/composers/youtube.ts";
import { youtubeStudio } from "../../../extension/composers/youtube-studio.ts";
import { boxes, only, show } from "./boxes.ts";
import * as YOUTUBE from "./fixtures/youtube.ts";

const at = (path: string) => new URL(path, "https://www.youtube.com");
const HERE = new URL("https://studio.youtube.com/video/1/edit");
const nameOf = (box: HTMLElement) => box.closest<HTMLElement>("[data-is]")?.dataset.is;

beforeEach(() => document.body.replaceChildren());

describe("in YouTube Studio", () => {
  it("title and description are told by their ids, and are one post", () => {
    show(YOUTUBE.DETAILS + YOUTUBE.OTHER_STUDIO_BOXES);
    const [title, description, ...others] = boxes(youtubeStudio) as [HTMLElement, HTMLElement];
    expect(others).toEqual([]);
    expect(youtubeStudio.surface(title, HERE)).toBe("title");
    expect(youtubeStudio.surface(description, HERE)).toBe("description");
    expect(youtubeStudio.parts?.(title)).toEqual([title, description]);
    expect(youtubeStudio.parts?.(description)).toEqual([title, description]);
    expect(youtubeStudio.frame(title).contains(description)).toBe(true);
  });

  it("each has the limit that its own counter shows", () => {
    show(YOUTUBE.DETAILS);
    expect(boxes(youtubeStudio).map((box) => youtubeStudio.limit?.(box))).toEqual([100, 5000]);
  });

  it("the dialog for an upload and the page behind it are two posts", () => {
    show(YOUTUBE.DETAILS + YOUTUBE.UPLOAD);
    const [title, description, newTitle, newDescription] = boxes(youtubeStudio) as HTMLElement[];
    expect(youtubeStudio.parts?.(description as HTMLElement)).toEqual([title, description]);
    expect(youtubeStudio.parts?.(newDescription as HTMLElement)).toEqual([newTitle, newDescription]);
    expect(youtubeStudio.parts?.(newTitle as HTMLElement)).toEqual([newTitle, newDescription]);
  });
});

describe("on YouTube", () => {
  it("the boxes under a video are comments, and are looked after at first", () => {
    show(YOUTUBE.WATCH);
    const found = boxes(youtube);
    expect(found.map(nameOf)).toEqual(["comment", "answer"]);
    for (const box of found) expect(youtube.surface(box, at("/watch?v=1"))).toBe("comment");
    expect(youtube.frame(found[0] as HTMLElement).id).toBe("comment");
    expect(youtube.comments).toBe("on");
  });

  it("a channel's post is told from the comments under another one", () => {
    show(YOUTUBE.POSTS);
    const kinds = boxes(youtube).map((box) => [nameOf(box), youtube.surface(box, at("/@dinkes/posts"))]);
    expect(kinds).toEqual([
      ["post", "community"],
      ["under-a-post", "comment"],
    ]);
  });

  it("where the dialog has another name, the page tells it", () => {
    show(YOUTUBE.UNMARKED_POST);
    const box = only(youtube);
    expect(youtube.surface(box, at("/channel/UC1/community"))).toBe("community");
    expect(youtube.surface(box, at("/watch?v=1"))).toBe("comment");
    expect(youtube.frame(box).id).toBe("dialog");
  });
});
