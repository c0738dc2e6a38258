import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Catch } from "../../../extension/media/catch.ts";

let stop: AbortController;
let came: ReturnType<typeof vi.fn<() => void>>;
let caught: Catch;
let composer: HTMLElement;

beforeEach(() => {
  document.body.replaceChildren();
  stop = new AbortController();
  came = vi.fn<() => void>();
  caught = new Catch(came, stop.signal);
  composer = document.createElement("div");
  document.body.append(composer);
});
afterEach(() => stop.abort());

const file = (name: string, type: string) => new File(["…"], name, { type });

/** As a person does it; a script cannot. */
function choose(within: HTMLElement, files: File[], trusted = true): void {
  const input = document.createElement("input");
  input.type = "file";
  within.append(input);
  Object.defineProperty(input, "files", { value: files });
  const event = new Event("change", { bubbles: true, composed: true });
  if (trusted) Object.defineProperty(event, "isTrusted", { value: true });
  input.dispatchEvent(event);
}

const names = () => caught.all.map(({ file: { name } }) => name);

describe("files that are given to the page", () => {
  it("are noted with the place, in order, pictures and videos alone", () => {
    choose(composer, [
      file("a.jpg", "image/jpeg"),
      file("b.pdf", "application/pdf"),
      file("c.mp4", "video/mp4"),
    ]);
    choose(composer, [file("d.heic", ""), file("e.svg", "image/svg+xml"), file("f", "")]);
    expect(names()).toEqual(["a.jpg", "c.mp4", "d.heic"]);
    expect(caught.all.map(({ kind, batch }) => [kind, batch])).toEqual([
      ["image", 1],
      ["video", 1],
      ["image", 2],
    ]);
    expect(caught.all[0]?.wasGivenTo(composer)).toBe(true);
    expect(caught.all[0]?.wasGivenTo(document.createElement("div"))).toBe(false);
    expect(came).toHaveBeenCalledTimes(2);
  });

  it.each([
    ["drop", "dataTransfer"],
    ["paste", "clipboardData"],
  ])("by a %s are noted too", (type, property) => {
    const event = new Event(type, { bubbles: true, composed: true });
    Object.defineProperty(event, "isTrusted", { value: true });
    Object.defineProperty(event, property, { value: { files: [file("a.png", "image/png")] } });
    composer.dispatchEvent(event);
    expect(names()).toEqual(["a.png"]);
  });

  it("by a script of the page are not ours to look at", () => {
    choose(composer, [file("a.jpg", "image/jpeg")], false);
    expect(names()).toEqual([]);
    expect(came).not.toHaveBeenCalled();
  });

  it("in a dialog that shows nothing any more begin a new post there", () => {
    const dialog = document.createElement("dialog");
    composer.append(dialog);
    choose(composer, [file("elsewhere.jpg", "image/jpeg")]);
    choose(dialog, [file("thrown-away.jpg", "image/jpeg")]);
    choose(dialog, [file("first.jpg", "image/jpeg")]);
    const preview = document.createElement("img");
    preview.src = "blob:https://x.com/1";
    dialog.append(preview);
    choose(dialog, [file("second.jpg", "image/jpeg")]);
    expect(names()).toEqual(["elsewhere.jpg", "first.jpg", "second.jpg"]);
  });

  it("are few at any time, and are let go", () => {
    choose(
      composer,
      Array.from({ length: 80 }, (_, index) => file(`${index}.jpg`, "image/jpeg")),
    );
    expect(names()).toHaveLength(50);
    expect(names().at(-1)).toBe("79.jpg");
    caught.letGo(caught.all.slice(0, 49));
    expect(names()).toEqual(["79.jpg"]);
  });

  it("go unnoticed when the extension has gone", () => {
    stop.abort();
    choose(composer, [file("a.jpg", "image/jpeg")]);
    expect(names()).toEqual([]);
  });
});

describe("a preview", () => {
  it.each([
    ["blob:https://x.com/1", 1],
    ["https://pbs.twimg.com/avatar.jpg", 0],
  ])("of a file is noticed, and no picture of the network: %s", (src, times) => {
    const image = document.createElement("img");
    image.setAttribute("src", src);
    composer.append(image);
    image.dispatchEvent(new Event("load"));
    expect(came).toHaveBeenCalledTimes(times);
    expect(caught.mayBeAttached).toBe(times > 0);
  });
});
