import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { editorFor } from "../../../extension/editors/families.ts";

function add<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string> = {}) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
}

const never = new AbortController().signal;

beforeEach(() => document.body.replaceChildren());

describe("an element", () => {
  it("is known by the marks of its editor", () => {
    const draft = add("div", { class: "public-DraftEditor-content", contenteditable: "true" });
    const lexical = add("div", { "data-lexical-editor": "true", contenteditable: "true" });
    const quill = add("div", { class: "ql-editor", contenteditable: "true" });
    const prosemirror = add("div", { class: "tiptap ProseMirror", contenteditable: "true" });
    for (const element of [draft, lexical, quill, prosemirror])
      expect(editorFor(element)?.hasRanges).toBe(true);
    expect(editorFor(add("textarea"))?.hasRanges).toBe(false);
    expect(editorFor(add("input", { type: "text" }))?.hasRanges).toBe(false);
  });

  it("that nothing is known of is left alone", () => {
    expect(editorFor(add("div"))).toBeNull();
    expect(editorFor(add("div", { contenteditable: "false" }))).toBeNull();
  });

  it("that is only editable is read as the browser writes it", () => {
    const box = add("div", { contenteditable: "plaintext-only", style: "white-space: pre-wrap" });
    const line = document.createElement("div");
    line.append("dua\u00a0 kata");
    box.append("satu", line);
    expect(editorFor(box)?.read()).toBe("satu\ndua  kata");
  });
});

describe("a textarea", () => {
  /** What the browser's own command does to the focused field. */
  function typing(does = true) {
    const command = vi.fn((name: string, _ui: boolean, text = "") => {
      const field = document.activeElement as HTMLTextAreaElement;
      if (name === "undo" || !does) return does;
      const { selectionStart: start, selectionEnd: end } = field;
      field.value = field.value.slice(0, start) + text + field.value.slice(end);
      field.setSelectionRange(start + text.length, start + text.length);
      return true;
    });
    Object.assign(document, { execCommand: command });
    return command;
  }
  afterEach(() => {
    Reflect.deleteProperty(document, "execCommand");
  });

  it("is read and mended by what the browser itself types", async () => {
    typing();
    const field = add("textarea");
    field.value = "satu\nkalian harus";
    const editor = editorFor(field);
    expect(editor?.read()).toBe("satu\nkalian harus");
    expect(await editor?.replace({ start: 5, end: 11, text: "kita" }, never)).toBe("done");
    expect(field.value).toBe("satu\nkita harus");
    expect(editor?.selection()).toEqual({ start: 9, end: 9 });
  });

  it("that does not take the text is left as it was", async () => {
    typing(false);
    const field = add("textarea");
    field.value = "kalian";
    expect(await editorFor(field)?.replace({ start: 0, end: 6, text: "kita" }, never)).toBe("copy");
    expect(field.value).toBe("kalian");
  });

  it("is not touched while an input method composes, nor when it is read-only", async () => {
    const command = typing();
    const field = add("textarea");
    field.value = "kalian";
    const editor = editorFor(field);
    const gone = new AbortController();
    editor?.observe(() => undefined, gone.signal);
    field.dispatchEvent(new Event("compositionstart"));
    expect(await editor?.replace({ start: 0, end: 6, text: "kita" }, never)).toBe("copy");
    field.dispatchEvent(new Event("compositionend"));
    field.readOnly = true;
    expect(await editor?.replace({ start: 0, end: 6, text: "kita" }, never)).toBe("copy");
    expect(command).not.toHaveBeenCalled();
    gone.abort();
  });
});

describe("an editor that is watched", () => {
  it("tells of changes until its signal is aborted", async () => {
    const element = add("div", { "data-lexical-editor": "true" });
    const paragraph = document.createElement("p");
    element.append(paragraph);
    const changed = vi.fn();
    const gone = new AbortController();
    editorFor(element)?.observe(changed, gone.signal);
    paragraph.textContent = "halo";
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    gone.abort();
    changed.mockClear();
    paragraph.textContent = "halo lagi";
    await new Promise((resolve) => setTimeout(resolve));
    expect(changed).not.toHaveBeenCalled();
  });
});
