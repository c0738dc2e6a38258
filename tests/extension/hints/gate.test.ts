import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Cover, type Inside, openGate } from "../../../extension/hints/gate.ts";

let host: HTMLElement;
let button: HTMLButtonElement;
let site: HTMLElement;
let stop: AbortController;
let inside: Inside;
let cover: Cover;
/** What a listener of the page hears, registered after ours. */
let heard: string[];

/** As a person's: the only thing that a script cannot do. */
function real<E extends Event>(event: E): E {
  Object.defineProperty(event, "isTrusted", { value: true });
  return event;
}

const FROM_US = { bubbles: true, composed: true, cancelable: true };

beforeEach(() => {
  document.body.replaceChildren();
  stop = new AbortController();
  heard = [];
  host = document.createElement("rambu-hints");
  const root = host.attachShadow({ mode: "open" });
  button = document.createElement("button");
  root.append(button);
  site = document.createElement("div");
  site.tabIndex = 0;
  document.body.append(site);
  document.documentElement.append(host);
  inside = {
    host: () => host,
    click: vi.fn(),
    key: vi.fn(),
    siteKey: vi.fn(() => false),
    left: vi.fn(),
  };
  cover = openGate({ inside }, stop.signal);
  for (const type of ["click", "mousedown", "pointerdown", "keydown", "keyup", "focusin", "focusout"])
    window.addEventListener(type, (event) => heard.push(event.type), { capture: true, signal: stop.signal });
});
afterEach(() => {
  stop.abort();
  host.remove();
});

describe("an event in our elements", () => {
  it("that a script made up does nothing, and nobody hears of it", () => {
    const click = new MouseEvent("click", FROM_US);
    button.dispatchEvent(click);
    button.click();
    button.dispatchEvent(new KeyboardEvent("keydown", { ...FROM_US, key: "Enter" }));
    expect(inside.click).not.toHaveBeenCalled();
    expect(inside.key).not.toHaveBeenCalled();
    expect(click.defaultPrevented).toBe(true);
    expect(heard).toEqual([]);
  });

  it("that a person made comes to us, and the site does not hear of it", () => {
    for (const type of ["pointerdown", "mousedown", "click"])
      button.dispatchEvent(real(new MouseEvent(type, FROM_US)));
    button.dispatchEvent(real(new KeyboardEvent("keydown", { ...FROM_US, key: "ArrowDown" })));
    expect(inside.click).toHaveBeenCalledExactlyOnceWith(button, expect.anything());
    expect(inside.key).toHaveBeenCalledExactlyOnceWith(button, expect.anything());
    expect(heard).toEqual([]);
  });

  it.each(["mousedown", "drop"])("leaves editor and page as they are (%s)", (type) => {
    const event = real(new MouseEvent(type, FROM_US));
    button.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  it("tells when the pointer left", () => {
    button.dispatchEvent(real(new MouseEvent("mouseout", FROM_US)));
    expect(inside.left).toHaveBeenCalledOnce();
  });
});

describe("an event in the site", () => {
  it("is the site's", () => {
    site.dispatchEvent(real(new MouseEvent("click", FROM_US)));
    site.dispatchEvent(real(new KeyboardEvent("keydown", { ...FROM_US, key: "a" })));
    site.dispatchEvent(real(new KeyboardEvent("keyup", { ...FROM_US, key: "a" })));
    expect(heard).toEqual(["click", "keydown", "keyup"]);
    expect(inside.click).not.toHaveBeenCalled();
  });

  it("that is a key for us is hidden until the key comes up", () => {
    inside.siteKey = (event) => event.key === "Escape";
    site.dispatchEvent(real(new KeyboardEvent("keydown", { ...FROM_US, key: "Escape" })));
    site.dispatchEvent(real(new KeyboardEvent("keyup", { ...FROM_US, key: "Escape" })));
    expect(heard).toEqual([]);
  });

  it("whose key a script made up never comes to us", () => {
    site.dispatchEvent(new KeyboardEvent("keydown", { ...FROM_US, key: "Tab" }));
    expect(inside.siteKey).not.toHaveBeenCalled();
    expect(heard).toEqual(["keydown"]);
  });
});

describe("the focus", () => {
  const moved = (type: string, relatedTarget: EventTarget) =>
    site.dispatchEvent(new FocusEvent(type, { ...FROM_US, relatedTarget }));

  it("that goes to us and back is, for the site, where it always was", () => {
    moved("focusout", host);
    moved("focusin", host);
    expect(heard).toEqual([]);
  });

  it("that comes from us to another element of the site is news", () => {
    moved("focusout", host);
    const other = document.createElement("input");
    document.body.append(other);
    other.dispatchEvent(new FocusEvent("focusin", { ...FROM_US, relatedTarget: host }));
    expect(heard).toEqual(["focusin"]);
  });

  it("between elements of the site is the site's", () => {
    moved("focusout", document.body);
    moved("focusin", document.body);
    expect(heard).toEqual(["focusout", "focusin"]);
  });
});

describe("a gate that was closed", () => {
  it("lets everything through", () => {
    stop.abort();
    const click = new MouseEvent("click", FROM_US);
    button.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(false);
  });
});

describe("a tree of its own in the page", () => {
  it("hides, as a shadow root, that the focus went from the site's editor to us beside it", () => {
    const outlet = document.createElement("div");
    document.body.append(outlet);
    const root = outlet.attachShadow({ mode: "open" });
    const editor = document.createElement("div");
    // As when our host had to go into a dialog that is in the root.
    root.append(editor, host);
    const gone = new AbortController();
    cover(root, gone.signal);
    root.addEventListener("focusout", () => heard.push("root"));
    const leave = () =>
      editor.dispatchEvent(new FocusEvent("focusout", { bubbles: true, relatedTarget: host }));
    leave();
    expect(heard).toEqual([]);
    gone.abort();
    leave();
    expect(heard).toEqual(["root"]);
  });

  it("hands over, as a frame, the keys that are meant for us", () => {
    const view = new EventTarget();
    const inner = document.implementation.createHTMLDocument();
    Object.defineProperty(inner, "defaultView", { value: view });
    cover(inner, stop.signal);
    view.addEventListener("keydown", () => heard.push("frame"));
    vi.mocked(inside.siteKey).mockReturnValueOnce(true);
    view.dispatchEvent(real(new KeyboardEvent("keydown", { key: "Escape" })));
    expect(inside.siteKey).toHaveBeenCalledOnce();
    expect(heard).toEqual([]);
    view.dispatchEvent(real(new KeyboardEvent("keydown", { key: "a" })));
    expect(heard).toEqual(["frame"]);
  });
});
