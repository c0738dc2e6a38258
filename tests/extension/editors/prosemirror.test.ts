import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { prosemirror } from "../../../extension/editors/prosemirror.ts";

const never = new AbortController().signal;
const command = vi.fn(() => true);

function show(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(
    `<div class="tiptap ProseMirror" contenteditable="true">${html}</div>`,
    "text/html",
  );
  document.body.replaceChildren(...parsed.body.childNodes);
  return document.body.firstElementChild as HTMLElement;
}

beforeEach(() => {
  document.body.replaceChildren();
  command.mockClear();
  Object.assign(document, { execCommand: command });
});
afterEach(() => {
  Reflect.deleteProperty(document, "execCommand");
});

describe("ProseMirror", () => {
  it("is read line by line, with mentions and without what holds a line open", () => {
    const element = show(
      '<p>Halo <span class="mention" contenteditable="false">@dinkes</span><img class="ProseMirror-separator" alt="">' +
        '<br class="ProseMirror-trailingBreak"></p><p><br class="ProseMirror-trailingBreak"></p><p>satu<br>dua</p>' +
        '<div class="ProseMirror-widget">x</div>',
    );
    expect(prosemirror.create(element).read()).toBe("Halo @dinkes\n\nsatu\ndua");
  });

  it("has all pieces changed at once in its text nodes, with the formats around and between kept", async () => {
    const element = show("<p>NIK <b>11</b>1 dan</p><p><i>NIK</i> 222 ya</p>");
    const pieces = [
      { start: 4, end: 7, text: "•••" },
      { start: 16, end: 19, text: "***" },
    ];
    const all = { start: 4, end: 19, text: "••• dan\nNIK ***", pieces };
    expect(await prosemirror.create(element).replace(all, never)).toBe("done");
    expect(element.innerHTML).toBe("<p>NIK <b>•••</b> dan</p><p><i>NIK</i> *** ya</p>");
    expect(command).not.toHaveBeenCalled();
  });

  it("is typed into where a line more or less is meant", async () => {
    const element = show("<p>satu dua</p>");
    command.mockImplementation(() => {
      element.innerHTML = "<p>satu</p><p>dua</p>";
      return true;
    });
    expect(await prosemirror.create(element).replace({ start: 4, end: 5, text: "\n" }, never)).toBe("done");
    expect(command).toHaveBeenCalledWith("insertText", false, "\n");
  });

  it("that draws itself anew as it was has not followed", async () => {
    const element = show("<p>NIK 111</p>");
    const observer = new MutationObserver(() => {
      if (element.textContent !== "NIK 111") element.innerHTML = "<p>NIK 111</p>";
    });
    observer.observe(element, { characterData: true, subtree: true });
    expect(await prosemirror.create(element).replace({ start: 4, end: 7, text: "•••" }, never)).toBe("copy");
    observer.disconnect();
    expect(element.textContent).toBe("NIK 111");
  });
});
