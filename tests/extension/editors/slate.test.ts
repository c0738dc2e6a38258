import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { slate } from "../../../extension/editors/slate.ts";
import { answer, inPlace, stubTargetRanges } from "./offers.ts";

const never = new AbortController().signal;
const command = vi.fn(() => true);

const leaf = (text: string) =>
  `<span data-slate-node="text"><span data-slate-leaf="true"><span data-slate-string="true">${text}</span></span></span>`;
const EMPTY =
  '<span data-slate-node="text"><span data-slate-leaf="true"><span data-slate-zero-width="n">\ufeff<br></span></span></span>';
const line = (...inner: string[]) => `<div data-slate-node="element">${inner.join("")}</div>`;

function show(...lines: string[]): HTMLElement {
  const parsed = new DOMParser().parseFromString(
    `<div data-slate-editor="true" contenteditable="true">${lines.join("")}</div>`,
    "text/html",
  );
  document.body.replaceChildren(...parsed.body.childNodes);
  return document.body.firstElementChild as HTMLElement;
}

beforeEach(() => {
  command.mockClear();
  Object.assign(document, { execCommand: command });
  stubTargetRanges();
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document, "execCommand");
});

describe("Slate", () => {
  it("is read line by line, with its mentions and without its placeholder", () => {
    const mention = `<span data-slate-node="element" data-slate-inline="true" data-slate-void="true" contenteditable="false">@dinkes</span>`;
    const placeholder = '<span data-slate-placeholder="true" contenteditable="false">Tulis…</span>';
    const element = show(
      line(leaf("Halo "), mention, leaf(" ya")),
      line(EMPTY),
      line(leaf("dua"), placeholder),
    );
    expect(slate.create(element).read()).toBe("Halo @dinkes ya\n\ndua");
  });

  it("is asked for one piece after another, from the last, and never typed into in Chromium", async () => {
    const element = show(line(leaf("NIK 111")), line(leaf("NIK 222 ya")));
    const asked = answer(element, inPlace);
    const pieces = [
      { start: 4, end: 7, text: "•••" },
      { start: 12, end: 15, text: "" },
    ];
    const all = { start: 4, end: 15, text: "•••\nNIK ", pieces };
    expect(await slate.create(element).replace(all, never)).toBe("done");
    expect(asked).toEqual(["deleteByCut", "insertReplacementText •••"]);
    expect(command).not.toHaveBeenCalled();
  });

  it("that does not take it, or would have to make a line, leaves the writer a copy", async () => {
    const element = show(line(leaf("NIK 111")));
    const editor = slate.create(element);
    expect(await editor.replace({ start: 4, end: 7, text: "•••" }, never)).toBe("copy");
    const asked = answer(element, inPlace);
    expect(await editor.replace({ start: 3, end: 4, text: "\n" }, never)).toBe("copy");
    expect(asked).toEqual([]);
    expect(command).not.toHaveBeenCalled();
    expect(element.textContent).toBe("NIK 111");
  });
});
