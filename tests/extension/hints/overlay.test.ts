import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Hint } from "../../../extension/contract/types.ts";
import type { Controller } from "../../../extension/hints/controller.ts";
import { Overlay } from "../../../extension/hints/overlay.ts";
import { hintOf } from "./hint.ts";

const TEXT = "Halo, NIK 3299014507990002 ya. Selamat pagi semua";
const NIK = { start: 10, end: 26 };

let stage: HTMLElement;
let shown: { box: HTMLTextAreaElement; text: string; hints: Hint[] };
let overlay: Overlay;

function marks(): string[] {
  return [...stage.querySelectorAll<HTMLElement>("[data-underline]")].map(
    (mark) => `${mark.dataset.underline}: ${mark.textContent}`,
  );
}

/** What stands before a mark in its copy of the text. */
function textBefore(mark: Element | null | undefined): string {
  let text = "";
  for (let node = mark?.previousSibling; node; node = node.previousSibling) text = node.textContent + text;
  return text;
}

beforeEach(() => {
  stage = document.createElement("div");
  const box = document.createElement("textarea");
  document.body.replaceChildren(box, stage);
  shown = { box, text: TEXT, hints: [] };
  overlay = new Overlay(shown as unknown as Controller, stage);
});
afterEach(() => overlay.remove());

describe("an overlay", () => {
  it("marks the words of each hint, behind the text that is before them", () => {
    shown.hints = [hintOf({ span: NIK })];
    overlay.paint();
    expect(marks()).toEqual(["error: 3299014507990002"]);
    expect(textBefore(stage.querySelector("mark"))).toBe("Halo, NIK ");
  });

  it("marks hints that overlap, each whole", () => {
    const longer = hintOf({ rule: "x-panjang", severity: "warning", span: { start: 6, end: TEXT.length } });
    shown.hints = [longer, hintOf({ span: NIK })];
    overlay.paint();
    expect(marks().sort()).toEqual(["error: 3299014507990002", `warning: ${TEXT.slice(6)}`]);
    for (const mark of stage.querySelectorAll("mark"))
      expect(TEXT.startsWith(textBefore(mark) + mark.textContent)).toBe(true);
  });

  it("does not touch its copy when the writer goes on behind the last mark", () => {
    shown.hints = [hintOf({ span: NIK })];
    overlay.paint();
    const mark = stage.querySelector("mark");
    shown.text += ", dan sampai jumpa";
    shown.hints = [hintOf({ span: NIK })];
    overlay.paint();
    expect(stage.querySelector("mark")).toBe(mark);
    expect(stage.textContent).toBe("Halo, NIK 3299014507990002");
  });

  it("is gone with its hints, and with its box", () => {
    shown.hints = [hintOf({ span: NIK })];
    overlay.paint();
    shown.hints = [];
    overlay.paint();
    expect(marks()).toEqual([]);
    overlay.remove();
    expect(stage.childElementCount).toBe(0);
  });
});
