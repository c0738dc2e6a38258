import { beforeEach, describe, expect, it } from "vitest";
import { siteElsewhere } from "../../../extension/composers/elsewhere.ts";
import { boxes, show } from "./boxes.ts";

const BLOG = new URL("https://blog.dinkes.example/tulis");

/** happy-dom lays nothing out. */
function sized(id: string, width: number, height: number): HTMLElement {
  const element = document.getElementById(id) as HTMLElement;
  element.getBoundingClientRect = () => new DOMRect(0, 0, width, height);
  return element;
}

beforeEach(() => document.body.replaceChildren());

describe("on a site that the writer let Rambu on", () => {
  it("a large box counts from the moment that the writer is in it, and for as long as it stays", () => {
    show(`<form id="form"><textarea id="text"></textarea><button>Terbitkan</button></form>`);
    const site = siteElsewhere(BLOG);
    const box = sized("text", 600, 200);
    expect(boxes(site, BLOG)).toEqual([]);
    box.focus();
    expect(boxes(site, BLOG)).toEqual([box]);
    box.blur();
    expect(boxes(site, BLOG)).toEqual([box]);
    expect(site.platform).toBe("blog");
    expect(site.hosts).toEqual(["blog.dinkes.example"]);
    expect(site.surface(box, BLOG)).toBe("post");
    expect(site.frame(box).id).toBe("form");
  });

  it("an editor of the page is one box, whatever is editable in it", () => {
    show(
      `<div id="outer" contenteditable="true" tabindex="0"><p id="inner" contenteditable="true" tabindex="0"></p></div>`,
    );
    const site = siteElsewhere(BLOG);
    const outer = sized("outer", 600, 200);
    sized("inner", 600, 100).focus();
    expect(boxes(site, BLOG)).toEqual([outer]);
  });

  it.each([
    ["small", `<textarea id="box"></textarea>`, 180, 24],
    ["read-only", `<textarea id="box" readonly></textarea>`, 600, 200],
    ["for searching", `<div id="box" contenteditable="true" role="searchbox" tabindex="0"></div>`, 600, 200],
  ])("a box that is %s is none", (_, html, width, height) => {
    show(html);
    const site = siteElsewhere(BLOG);
    sized("box", width, height).focus();
    expect(boxes(site, BLOG)).toEqual([]);
  });

  it("WordPress is known by its paths, wherever it is", () => {
    const site = siteElsewhere(new URL("https://dinkes.example/blog/wp-admin/post.php?post=1"));
    show(`<div id="poststuff"><input id="title"><textarea id="content"></textarea></div>`);
    expect(site.hosts).toEqual(["dinkes.example"]);
    expect(document.querySelectorAll(site.boxes)).toHaveLength(2);
  });
});
