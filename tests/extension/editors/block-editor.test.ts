import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { blockEditor } from "../../../extension/editors/block-editor.ts";
import { INLINE } from "../composers/fixtures/wordpress.ts";

const never = new AbortController().signal;

/** What the browser types over the selection, as WordPress's rich text lets it. */
const command = vi.fn((_name: string, _ui: boolean, text = "") => {
  const range = document.getSelection()?.getRangeAt(0);
  range?.deleteContents();
  range?.insertNode(document.createTextNode(text));
  for (const each of document.querySelectorAll("p, figcaption")) each.normalize();
  return true;
});

function show(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html.replaceAll(/>\s+</g, "><"), "text/html");
  document.body.replaceChildren(...parsed.body.childNodes);
  return document.querySelector<HTMLElement>("#blocks") as HTMLElement;
}

beforeEach(() => {
  command.mockClear();
  Object.assign(document, { execCommand: command });
});
afterEach(() => {
  Reflect.deleteProperty(document, "execCommand");
});

describe("WordPress's block editor", () => {
  it("is read block by block, without its buttons, pictures and placeholders", () => {
    const editor = blockEditor.create(show(INLINE));
    expect(editor.read()).toBe("Halo Wargi\nPosyandu Melati\n");
  });

  it("is one with its title, which is a rich text too", () => {
    show(INLINE);
    const title = document.querySelector<HTMLElement>("#title-block") as HTMLElement;
    expect(blockEditor.matches(title)).toBe(true);
    expect(blockEditor.create(title).read()).toBe("Imunisasi");
    expect(blockEditor.matches(document.body)).toBe(false);
  });

  it("is mended in each block by itself, with the caret in that block", async () => {
    const blocks = show(INLINE);
    const pieces = [
      { start: 0, end: 4, text: "Hai" },
      { start: 11, end: 19, text: "Puskesmas" },
    ];
    const all = { start: 0, end: 19, text: "Hai Wargi\nPuskesmas", pieces };
    expect(await blockEditor.create(blocks).replace(all, never)).toBe("done");
    expect(command.mock.calls.map(([, , text]) => text)).toEqual(["Puskesmas", "Hai"]);
    expect(blocks.querySelector("p")?.innerHTML).toBe("Hai <b>Wargi</b>");
    expect(blocks.querySelector("figcaption")?.textContent).toBe("Puskesmas Melati");
    expect(document.activeElement).toBe(blocks.querySelector("figcaption"));
  });

  it("never joins or splits blocks: the writer gets a copy", async () => {
    const editor = blockEditor.create(show(INLINE));
    expect(await editor.replace({ start: 5, end: 19, text: "x" }, never)).toBe("copy");
    expect(await editor.replace({ start: 4, end: 5, text: "\n" }, never)).toBe("copy");
    expect(command).not.toHaveBeenCalled();
  });
});
