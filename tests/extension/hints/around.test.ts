import { beforeEach, describe, expect, it } from "vitest";
import { around, closest, focused, isWithin, toPage } from "../../../extension/hints/around.ts";
import { visibleRect } from "../../../extension/hints/visible-rect.ts";

const rect = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

/** Gives an element a place in its own document. */
function put(element: Element, x: number, y: number, width: number, height: number): void {
  const box = { ...rect(x, y, width, height), left: x, top: y, right: x + width, bottom: y + height };
  element.getBoundingClientRect = () => box as DOMRect;
}

/** A frame of the page with an element in it. */
function framed(): { frame: HTMLElement; inner: HTMLElement } {
  // happy-dom loads no frames: the element and the document that it would have are tied together here.
  const frame = document.createElement("iframe");
  const parsed = new DOMParser().parseFromString("<p>teks</p>", "text/html");
  Object.defineProperty(frame, "contentDocument", { value: parsed });
  Object.defineProperty(parsed, "defaultView", { value: { frameElement: frame } });
  Object.defineProperties(frame, {
    offsetWidth: { value: 400 },
    clientLeft: { value: 2 },
    clientTop: { value: 2 },
    isConnected: { value: true },
  });
  return { frame, inner: parsed.querySelector("p") as HTMLElement };
}

beforeEach(() => document.body.replaceChildren());

describe("what is in a shadow root", () => {
  it("lies within what is around its host", () => {
    const dialog = document.createElement("dialog");
    const host = document.createElement("div");
    const inner = document.createElement("p");
    document.body.append(dialog);
    dialog.append(host);
    host.attachShadow({ mode: "open" }).append(inner);
    expect(around(inner)).toBe(host);
    expect(closest(inner, "dialog")).toBe(dialog);
    expect(closest(inner, "form")).toBeNull();
    expect(isWithin(inner, dialog)).toBe(true);
    expect(isWithin(dialog, inner)).toBe(false);
  });

  it("has the focus itself, and not its host", () => {
    const host = document.createElement("div");
    const inner = document.createElement("input");
    document.body.append(host);
    host.attachShadow({ mode: "open" }).append(inner);
    inner.focus();
    expect(focused()).toBe(inner);
  });
});

describe("what is in a frame", () => {
  it("lies within the frame, and stands where the frame does", () => {
    const { frame, inner } = framed();
    put(frame, 100, 50, 400, 300);
    expect(closest(inner, "iframe")).toBe(frame);
    expect(toPage(rect(10, 20, 30, 40), inner)).toEqual(rect(112, 72, 30, 40));
  });

  it("is as small as the frame is drawn", () => {
    const { frame, inner } = framed();
    put(frame, 100, 50, 200, 150);
    expect(toPage(rect(10, 20, 30, 40), inner)).toEqual(rect(106, 61, 15, 20));
  });

  it("is seen as far as the frame lets it through", () => {
    const { frame, inner } = framed();
    put(frame, 100, 50, 400, 300);
    put(inner, 0, 200, 300, 500);
    expect(visibleRect(inner)).toEqual(rect(102, 252, 300, 98));
    put(inner, 0, 400, 300, 500);
    expect(visibleRect(inner)).toBeNull();
  });
});
