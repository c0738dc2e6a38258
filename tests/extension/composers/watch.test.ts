import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Site } from "../../../extension/composers/composer.ts";
import { watchComposers } from "../../../extension/composers/watch.ts";

const SITE: Site = {
  platform: "x",
  hosts: ["x.com"],
  boxes: "[data-box]",
  accepts: (box) => box.closest("form") === null,
  frame: (box) => box,
  surface: () => "post",
};

let stop: AbortController;
let found: Map<HTMLElement, AbortSignal>;

function watch(): void {
  watchComposers(SITE, (box, gone) => found.set(box, gone), stop.signal);
}

function add(parent: Element = document.body): HTMLElement {
  const box = document.createElement("div");
  box.dataset.box = "";
  box.tabIndex = 0;
  parent.append(box);
  return box;
}

beforeEach(() => {
  document.body.replaceChildren();
  stop = new AbortController();
  found = new Map();
});
afterEach(() => stop.abort());

describe("a box", () => {
  it("that is there from the start is found at once", () => {
    const box = add();
    watch();
    expect([...found.keys()]).toEqual([box]);
  });

  it("is found when it appears, however deep, and once", async () => {
    watch();
    const deep = document.createElement("section");
    const box = add(deep);
    document.body.append(deep);
    await vi.waitFor(() => expect(found.has(box)).toBe(true));
    const first = found.get(box);
    const next = add();
    await vi.waitFor(() => expect(found.has(next)).toBe(true));
    expect(found.get(box)).toBe(first);
  });

  it("is found at once when it gets the focus", () => {
    watch();
    const box = add();
    box.focus();
    expect(found.has(box)).toBe(true);
  });

  it("that the site does not count as one is left alone", async () => {
    watch();
    const form = document.createElement("form");
    const box = add(form);
    document.body.append(form);
    const other = add();
    await vi.waitFor(() => expect(found.has(other)).toBe(true));
    expect(found.has(box)).toBe(false);
  });

  it("is let go when it leaves, and taken again when it comes back", async () => {
    const box = add();
    watch();
    const first = found.get(box);
    box.remove();
    await vi.waitFor(() => expect(first?.aborted).toBe(true));
    document.body.append(box);
    await vi.waitFor(() => expect(found.get(box)).not.toBe(first));
    expect(found.get(box)?.aborted).toBe(false);
  });

  it("is let go when it is a box no longer", async () => {
    const box = add();
    watch();
    delete box.dataset.box;
    document.body.append(document.createElement("p"));
    await vi.waitFor(() => expect(found.get(box)?.aborted).toBe(true));
  });

  it("is let go when watching ends, and nothing is found afterwards", async () => {
    const box = add();
    watch();
    stop.abort();
    expect(found.get(box)?.aborted).toBe(true);
    const others: HTMLElement[] = [];
    const other = new AbortController();
    watchComposers(SITE, (it) => others.push(it), other.signal);
    const later = add();
    later.focus();
    await vi.waitFor(() => expect(others).toContain(later));
    other.abort();
    expect(found.has(later)).toBe(false);
  });
});

describe("a page that changes all the time", () => {
  it("is looked at a few times a second, not at every change", async () => {
    vi.useFakeTimers();
    watch();
    const query = vi.spyOn(document, "querySelectorAll");
    for (let millisecond = 0; millisecond < 1000; millisecond += 1) {
      document.body.append(document.createElement("p"));
      await vi.advanceTimersByTimeAsync(1);
    }
    vi.useRealTimers();
    expect(query.mock.calls.length).toBeGreaterThan(1);
    expect(query.mock.calls.length).toBeLessThanOrEqual(5);
  });
});
