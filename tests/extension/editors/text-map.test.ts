import { describe, expect, it } from "vitest";
import { isHtmlBlock, type Markup, mapText } from "../../../extension/editors/text-map.ts";

const HTML: Markup = { isBlock: isHtmlBlock };
const DRAFT: Markup = { isBlock: (element) => element.getAttribute("data-block") === "true" };

function make(html: string): HTMLElement {
  const root = document.createElement("div");
  const parsed = new DOMParser().parseFromString(`<body>${html}</body>`, "text/html");
  root.append(...parsed.body.childNodes);
  document.body.replaceChildren(root);
  return root;
}

/** A block as Draft.js writes it: leaves with their offset keys, hashtags in a decorator's span. */
function draftBlock(...leaves: string[]): string {
  const inner = leaves.map((leaf) =>
    leaf === ""
      ? '<span data-offset-key="a-0-0"><br data-text="true"></span>'
      : `<span data-offset-key="a-0-0"><span data-text="true">${leaf}</span></span>`,
  );
  return `<div data-block="true"><div class="public-DraftStyleDefault-block">${inner.join("")}</div></div>`;
}

const draftDocument = (...blocks: string[]) => `<div data-contents="true">${blocks.join("")}</div>`;

describe("the text of an editor", () => {
  it.each([
    { it: "one block", html: draftDocument(draftBlock("halo")), text: "halo" },
    { it: "an empty editor", html: draftDocument(draftBlock("")), text: "" },
    { it: "several blocks", html: draftDocument(draftBlock("a"), draftBlock("b")), text: "a\nb" },
    {
      it: "empty lines between and at the end",
      html: draftDocument(draftBlock("a"), draftBlock(""), draftBlock("b"), draftBlock("")),
      text: "a\n\nb\n",
    },
    {
      it: "the leaves of one line",
      html: draftDocument(draftBlock("hai ", "#Jabar", " ya")),
      text: "hai #Jabar ya",
    },
    {
      it: "a soft line break, of which Draft.js draws a second one at the end",
      html: draftDocument(draftBlock("a\n\n"), draftBlock("b")),
      text: "a\n\nb",
    },
  ])("of Draft.js has $it", ({ html, text }) => {
    expect(mapText(make(html), DRAFT).text).toBe(text);
  });

  it.each([
    { it: "paragraphs", html: "<p><span>a</span></p><p><span>b</span></p>", text: "a\nb" },
    { it: "an empty paragraph", html: "<p><br></p>", text: "" },
    { it: "line breaks within a paragraph", html: "<p><span>a</span><br><span>b</span></p>", text: "a\nb" },
    {
      it: "a line break at the end, held open by another",
      html: "<p><span>a</span><br><br></p>",
      text: "a\n",
    },
    { it: "empty paragraphs between", html: "<p>a</p><p><br></p><p><br></p><p>b</p>", text: "a\n\n\nb" },
    { it: "lists", html: "<ul><li>a</li><li>b</li></ul><p>c</p>", text: "a\nb\nc" },
    { it: "blocks in blocks", html: "<div><div>a</div><div>b</div></div><div>c</div>", text: "a\nb\nc" },
    { it: "text beside a block", html: "a<div>b</div>c", text: "a\nb\nc" },
    { it: "an emoji image by its alt", html: '<p>a<img alt="😀">b</p>', text: "a😀b" },
    { it: "a decorative image as nothing", html: "<p>a<img>b</p>", text: "ab" },
    { it: "nothing at all", html: "", text: "" },
  ])("of HTML has $it", ({ html, text }) => {
    expect(mapText(make(html), HTML).text).toBe(text);
  });

  it("takes no-break spaces for spaces, and space between blocks for nothing, where the markup says so", () => {
    const root = make("\n  <p>satu\u00a0dua</p>\n  <p>tiga <b>empat</b> lima</p>\n");
    const reads = (characters: string) => characters.replace(/[\u00a0\n]/g, " ");
    const map = mapText(root, { ...HTML, collapses: true, reads });
    expect(map.text).toBe("satu dua\ntiga empat lima");
    expect(map.range(5, 8)?.toString()).toBe("dua");
  });

  it("leaves out what the editor put there for the caret, and what is not text", () => {
    const root = make("<p>ab\u200b</p><p>c\u200bd</p><div data-cursor>x</div>");
    const markup = {
      ...HTML,
      fillers: /\u200b$/g,
      isOutside: (it: Element) => it.hasAttribute("data-cursor"),
    };
    expect(mapText(root, markup).text).toBe("ab\nc\u200bd");
  });
});

describe("the way back to the DOM", () => {
  const PAGES: { name: string; html: string; markup: Markup }[] = [
    {
      name: "Draft.js",
      html: draftDocument(draftBlock("hai ", "#Jabar", " 👋🏽"), draftBlock(""), draftBlock("dua")),
      markup: DRAFT,
    },
    {
      name: "Lexical",
      html: "<p><span>satu</span><br><span>dua</span></p><p><br></p><p>tiga</p>",
      markup: HTML,
    },
    { name: "images", html: '<p>a<img alt="😀">b<img alt="🎉"></p>', markup: HTML },
  ];

  it.each(PAGES)("gives every place of $name back as the same offset", ({ html, markup }) => {
    const map = mapText(make(html), markup);
    for (let offset = 0; offset <= map.text.length; offset += 1) {
      const range = map.range(offset, offset);
      if (!range) throw new Error(`no place for ${offset}`);
      const back = map.offsetOf(range.startContainer, range.startOffset);
      // Within an image there is no place: its beginning stands for it.
      const whole = /[\ud800-\udbff]/.test(map.text[offset - 1] ?? "")
        ? [offset - 1, offset, offset + 1]
        : [offset];
      expect(whole).toContain(back);
    }
  });

  it.each(PAGES.slice(0, 2))(
    "marks exactly the words of every part of a line in $name",
    ({ html, markup }) => {
      const map = mapText(make(html), markup);
      for (let start = 0; start < map.text.length; start += 1)
        for (let end = start + 1; end <= map.text.length; end += 1) {
          const words = map.text.slice(start, end);
          if (!words.includes("\n")) expect(map.range(start, end)?.toString()).toBe(words);
        }
    },
  );

  it("begins a range in the word and not at the end of what is before it", () => {
    const map = mapText(make("<p><span>hai </span><b>#Jabar</b></p>"), HTML);
    const range = map.range(4, 10);
    expect(range?.startContainer.textContent).toBe("#Jabar");
    expect(range?.startOffset).toBe(0);
  });

  it("finds the caret of an empty line within its innermost element", () => {
    const map = mapText(make(draftDocument(draftBlock("a"), draftBlock(""))), DRAFT);
    const range = map.range(2, 2);
    expect(range?.startContainer).toBe(document.querySelectorAll("[data-offset-key]")[1]);
  });

  it("has no range outside the text, and no offset outside the editor", () => {
    const map = mapText(make("<p>abc</p>"), HTML);
    expect(map.range(2, 9)).toBeNull();
    expect(map.range(-1, 1)).toBeNull();
    expect(map.offsetOf(document.body, 0)).toBeNull();
  });

  it("tells chips and images, which an edit would destroy, from text", () => {
    const map = mapText(
      make('<p>hai <span contenteditable="false">@dinkes</span> 1<img alt="😀"></p>'),
      HTML,
    );
    expect(map.text).toBe("hai @dinkes 1😀");
    expect(map.hasLocked(0, 4)).toBe(false);
    expect(map.hasLocked(0, 5)).toBe(true);
    expect(map.hasLocked(11, 13)).toBe(false);
    expect(map.hasLocked(12, 15)).toBe(true);
  });
});
