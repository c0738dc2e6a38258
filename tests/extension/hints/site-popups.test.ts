import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from "vitest";
import { SitePopups } from "../../../extension/hints/site-popups.ts";

const BOX = { x: 100, y: 100, width: 400, height: 100 };
const LIST = { x: 120, y: 150, width: 200, height: 120 };

/** happy-dom lays nothing out: an element is where it says, and what was added last lies on top. */
function place(element: HTMLElement, { x, y, width, height }: typeof BOX): HTMLElement {
  element.getBoundingClientRect = () => new DOMRect(x, y, width, height);
  element.checkVisibility = () => !element.hidden;
  return element;
}

function make(style: string, rect: typeof BOX): HTMLElement {
  const element = place(document.createElement("div"), rect);
  element.setAttribute("style", style);
  return element;
}

let box: HTMLElement;
let gone: AbortController;
let popups: SitePopups;
let changed: Mock<() => void>;

beforeEach(() => {
  box = make("", BOX);
  box.tabIndex = 0;
  document.body.replaceChildren(box);
  document.elementsFromPoint = () => [...document.body.querySelectorAll("div")].reverse();
  gone = new AbortController();
  popups = new SitePopups(() => null);
  changed = vi.fn();
  popups.onChange(changed);
  popups.follow(box, gone.signal);
});
afterEach(() => gone.abort());

const expectRects = (count: number) => vi.waitFor(() => expect(popups.rects).toHaveLength(count));

describe("a pop-up of the site", () => {
  it("without any role is seen when it opens beside the box that has the focus, and when it goes", async () => {
    box.focus();
    const portal = make("", { x: 0, y: 0, width: 0, height: 0 });
    const list = make("position: absolute", LIST);
    portal.append(list);
    document.body.append(portal);
    await expectRects(1);
    expect(popups.isClear(LIST)).toBe(false);
    expect(popups.isClear({ ...LIST, y: 400 })).toBe(true);
    portal.remove();
    await expectRects(0);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it("that is always in the page is seen when it is shown", async () => {
    const list = make("position: fixed", LIST);
    list.setAttribute("role", "listbox");
    list.hidden = true;
    document.body.append(list);
    box.focus();
    const seen = vi.spyOn(list, "checkVisibility");
    await vi.waitFor(() => expect(seen).toHaveBeenCalled());
    list.hidden = false;
    list.setAttribute("class", "open");
    await expectRects(1);
    list.hidden = true;
    list.setAttribute("class", "");
    await expectRects(0);
  });

  it("is none when it is in the flow, far from the box, or as large as the page", async () => {
    box.focus();
    document.body.append(
      make("", LIST),
      make("position: fixed", { x: 120, y: 900, width: 200, height: 50 }),
      make("position: fixed", { x: 0, y: 0, width: 2000, height: 2000 }),
    );
    const list = make("position: fixed", LIST);
    document.body.append(list);
    await expectRects(1);
    expect(popups.rects[0]).toMatchObject(LIST);
  });

  it("is forgotten when the box loses the focus", async () => {
    box.focus();
    document.body.append(make("position: fixed", LIST));
    await expectRects(1);
    box.blur();
    expect(popups.rects).toEqual([]);
  });
});

describe("a page that changes all the time", () => {
  it("costs a look now and then, and nothing while no box has the focus", async () => {
    const query = vi.spyOn(document, "querySelectorAll");
    for (let count = 0; count < 50; count += 1) document.body.append(make("", LIST));
    expect(query).not.toHaveBeenCalled();
    vi.useFakeTimers();
    box.focus();
    for (let ms = 0; ms < 1000; ms += 1) {
      document.body.append(make("", LIST));
      await vi.advanceTimersByTimeAsync(1);
    }
    vi.useRealTimers();
    const looks = query.mock.calls.filter(([selector]) => selector.includes("listbox"));
    expect(looks.length).toBeGreaterThan(1);
    expect(looks.length).toBeLessThanOrEqual(6);
  });
});
