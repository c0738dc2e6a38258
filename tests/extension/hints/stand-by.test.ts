import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Site } from "../../../extension/composers/composer.ts";
import { type Hints, StandBy, standBy, takeOver } from "../../../extension/hints/stand-by.ts";
import { EMPTY_CACHE, writeCache } from "../../../extension/settings/cache.ts";

const SITE: Site = {
  platform: "x",
  hosts: ["x.com"],
  boxes: "[data-box]",
  frame: (box) => box,
  surface: () => "post",
};

let asked: ReturnType<typeof vi.spyOn>;
let stand: StandBy;

function box(): HTMLElement {
  const box = document.createElement("div");
  box.dataset.box = "";
  document.body.append(box);
  return box;
}

function hints(): Hints & { boxes: HTMLElement[]; gone: HTMLElement[] } {
  const boxes: HTMLElement[] = [];
  const gone: HTMLElement[] = [];
  return {
    boxes,
    gone,
    inside: { host: () => null, click() {}, key() {}, siteKey: () => false, left() {} },
    add: (box, signal) => {
      boxes.push(box);
      signal.addEventListener("abort", () => gone.push(box));
    },
    follow() {},
    openPanelByKey() {},
    ignoredInPage: () => ({ platform: "x", composers: boxes.length, ignored: [] }),
    restore() {},
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  document.body.replaceChildren();
  asked = vi.spyOn(browser.runtime, "sendMessage").mockResolvedValue({ answer: undefined } as never);
  stand = new StandBy(SITE, new AbortController());
});
afterEach(() => {
  stand.letGo.abort();
  vi.useRealTimers();
});

describe("a page of a known site", () => {
  it("without a compose box never asks for the second script", async () => {
    stand.start();
    document.body.append(document.createElement("article"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).not.toHaveBeenCalled();
  });

  it("with boxes asks for it once, and gives it the boxes that are still there", async () => {
    const [first, second] = [box(), box()];
    stand.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.mock.calls).toEqual([[{ type: "load-hints" }]]);
    second.remove();
    const gone = hints();
    await vi.advanceTimersByTimeAsync(1_000);
    stand.handOver(gone);
    expect(gone.boxes).toEqual([first]);
  });

  it("asks again when the worker could not do it, and then rests", async () => {
    asked.mockRejectedValue(new Error("Could not establish connection.") as never);
    box();
    stand.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveBeenCalledTimes(4);
  });

  it("gives later boxes to the second script at once", async () => {
    stand.start();
    await vi.advanceTimersByTimeAsync(0);
    const late = hints();
    stand.handOver(late);
    const next = box();
    next.tabIndex = 0;
    next.focus();
    expect(late.boxes).toEqual([next]);
    expect(asked).not.toHaveBeenCalled();
  });

  it("is left alone where the writer has switched the site off, and looked at when it is on again", async () => {
    const off = { ...EMPTY_CACHE.settings, sites_off: ["x.com"] };
    await writeCache({ settings: off });
    const first = box();
    stand.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).not.toHaveBeenCalled();
    await writeCache({ settings: EMPTY_CACHE.settings });
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveBeenCalledTimes(1);
    const late = hints();
    stand.handOver(late);
    expect(late.boxes).toEqual([first]);
    await writeCache({ settings: off });
    await vi.advanceTimersByTimeAsync(0);
    expect(late.gone).toEqual([first]);
  });

  it("lets go of everything when the extension was replaced under it", async () => {
    asked.mockRejectedValue(new Error("Extension context invalidated.") as never);
    vi.spyOn(browser.runtime, "id", "get").mockReturnValue(undefined as never);
    box();
    stand.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(stand.letGo.signal.aborted).toBe(true);
  });
});

describe("the second script", () => {
  it("takes a page over once, however often it is put in", () => {
    expect(takeOver()).toBeNull();
    standBy(SITE);
    const waiting = takeOver();
    expect(waiting?.site).toBe(SITE);
    waiting?.handOver(hints());
    expect(takeOver()).toBeNull();
    waiting?.letGo.abort();
  });
});
