import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Site } from "../../../extension/composers/composer.ts";
import { type MediaPlace, mediaPlace } from "../../../extension/composers/media-place.ts";
import { Attachments } from "../../../extension/media/attachments.ts";
import type { Catch, Caught } from "../../../extension/media/catch.ts";

/** Files of the page, as `Catch` has them. */
class FakeCatch {
  all: Caught[] = [];
  private batch = 0;

  give(to: Element, ...names: string[]): void {
    this.batch += 1;
    const { batch } = this;
    for (const name of names) {
      const file = new File([name], name, { type: "image/jpeg" });
      this.all.push({ file, kind: "image", batch, wasGivenTo: (element) => element.contains(to) });
    }
  }

  letGo(gone: readonly Caught[]): void {
    this.all = this.all.filter((caught) => !gone.includes(caught));
  }

  names(): string[] {
    return this.all.map(({ file }) => file.name);
  }
}

let caught: FakeCatch;
let gone: AbortController;
let changed: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  caught = new FakeCatch();
  gone = new AbortController();
  changed = vi.fn<() => void>();
});
afterEach(() => {
  gone.abort();
  vi.useRealTimers();
});

function composer(): { frame: HTMLElement; box: HTMLElement } {
  const frame = document.createElement("section");
  const box = document.createElement("textarea");
  frame.append(box);
  document.body.append(frame);
  return { frame, box };
}

function siteOf(shows: MediaPlace["shows"] = "each"): Site {
  const frame = (box: HTMLElement) => box.closest("section") ?? box;
  const media = { ...mediaPlace(frame), shows };
  return { platform: "x", hosts: [], boxes: "textarea", frame, surface: () => "post", media };
}

function follow(box: HTMLElement, site = siteOf(), signal = gone.signal): Attachments {
  return new Attachments(box, site, caught as unknown as Catch, changed, signal);
}

let addresses = 0;
function show(frame: HTMLElement): HTMLImageElement {
  addresses += 1;
  const preview = document.createElement("img");
  preview.src = `blob:https://x.com/${addresses}`;
  frame.append(preview);
  return preview;
}

/** The names of the files of what is attached; "?" for a preview without one. */
async function attached(attachments: Attachments): Promise<string[]> {
  await vi.advanceTimersByTimeAsync(0);
  const sizes = new Map(names.map((name) => [name.length, name]));
  return attachments.all.map(({ fromPreview, bytes }) => (fromPreview ? "?" : (sizes.get(bytes ?? 0) ?? "")));
}
/** Each of another length, so that a file can be told by its size. */
const names = ["a", "bb", "ccc", "dddd"];

describe("where every attached file has a preview", () => {
  it("a preview is of the file that was given there, in the order in which both came", async () => {
    const { frame, box } = composer();
    const attachments = follow(box);
    caught.give(frame, "a", "bb");
    show(frame);
    show(frame);
    attachments.look();
    expect(await attached(attachments)).toEqual(["a", "bb"]);
    caught.give(frame, "ccc");
    show(frame);
    attachments.look();
    expect(await attached(attachments)).toEqual(["a", "bb", "ccc"]);
  });

  it("a file without a preview is not attached, and the next preview is of the next choice", async () => {
    const { frame, box } = composer();
    const attachments = follow(box);
    caught.give(frame, "a");
    attachments.look();
    expect(attachments.all).toEqual([]);
    caught.give(frame, "bb");
    show(frame);
    attachments.look();
    expect(await attached(attachments)).toEqual(["bb"]);
  });

  it("what is taken out is gone, and the others stay what they are", async () => {
    const { frame, box } = composer();
    const attachments = follow(box);
    caught.give(frame, "a", "bb", "ccc");
    const [, second] = [show(frame), show(frame), show(frame)];
    attachments.look();
    second.remove();
    attachments.look();
    expect(await attached(attachments)).toEqual(["a", "ccc"]);
    expect(caught.names()).toEqual(["a", "ccc"]);
  });

  it("a preview that the site made of a file anew is judged as what it is", async () => {
    const { frame, box } = composer();
    const attachments = follow(box);
    caught.give(frame, "a");
    const preview = show(frame);
    attachments.look();
    preview.src = "blob:https://x.com/cropped";
    attachments.look();
    expect(await attached(attachments)).toEqual(["?"]);
  });

  it("a box that the site made anew finds its files again", async () => {
    const { frame, box } = composer();
    const first = new AbortController();
    const before = follow(box, siteOf(), first.signal);
    caught.give(frame, "a");
    show(frame);
    before.look();
    const [file] = before.all;
    const again = document.createElement("textarea");
    box.replaceWith(again);
    first.abort();
    const after = follow(again);
    after.look();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(after.all[0]).toBe(file);
    expect(caught.names()).toEqual(["a"]);
  });

  it("a file belongs to one box: the one around which it was given", async () => {
    const [one, other] = [composer(), composer()];
    const [first, second] = [follow(one.box), follow(other.box)];
    caught.give(other.frame, "a");
    show(one.frame);
    show(other.frame);
    first.look();
    second.look();
    expect(await attached(first)).toEqual(["?"]);
    expect(await attached(second)).toEqual(["a"]);
  });

  it("what was dropped beside every box is of the first preview that comes", async () => {
    const { frame, box } = composer();
    const attachments = follow(box);
    caught.give(document.createElement("aside"), "a");
    show(frame);
    attachments.look();
    expect(await attached(attachments)).toEqual(["a"]);
  });

  it("an image over a background of the same address is one picture", async () => {
    const { frame, box } = composer();
    const attachments = follow(box);
    caught.give(frame, "a");
    const preview = show(frame);
    const ground = document.createElement("div");
    ground.setAttribute("style", `background-image: url("${preview.src}")`);
    frame.prepend(ground);
    attachments.look();
    expect(await attached(attachments)).toEqual(["a"]);
  });
});

describe("where one file of several is shown at a time", () => {
  it("all that was given there is attached, until nothing is shown any more", async () => {
    const { frame, box } = composer();
    const attachments = follow(box, siteOf("some"));
    caught.give(frame, "a", "bb");
    const preview = show(frame);
    attachments.look();
    expect(await attached(attachments)).toEqual(["a", "bb"]);
    preview.remove();
    attachments.look();
    expect(attachments.all).toEqual([]);
    expect(caught.names()).toEqual([]);
  });

  it("files outlive the box as long as the dialog is there, and no longer", async () => {
    const { frame, box } = composer();
    const first = new AbortController();
    const attachments = follow(box, siteOf("some"), first.signal);
    caught.give(frame, "a");
    show(frame);
    attachments.look();
    box.remove();
    first.abort();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(caught.names()).toEqual(["a"]);
    frame.append(box);
    const second = new AbortController();
    const later = follow(box, siteOf("some"), second.signal);
    later.look();
    expect(await attached(later)).toEqual(["a"]);
    frame.remove();
    second.abort();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(caught.names()).toEqual([]);
  });
});

describe("what is attached", () => {
  it("is let be when the writer says that it is no part of the post", async () => {
    const { frame, box } = composer();
    const attachments = follow(box);
    caught.give(frame, "a", "bb");
    show(frame);
    show(frame);
    attachments.look();
    const [first] = attachments.all;
    if (first) attachments.leaveOut(first);
    attachments.look();
    expect(await attached(attachments)).toEqual(["bb"]);
  });

  it("has the texts of the page's own fields, once there is one for each", () => {
    const { frame, box } = composer();
    const attachments = follow(box);
    caught.give(frame, "a", "bb");
    show(frame);
    show(frame);
    attachments.look();
    expect(attachments.all.map(({ alt }) => alt)).toEqual([null, null]);
    const fields = ["", "Warga antre"].map((value) => {
      const field = document.createElement("input");
      field.placeholder = "Tulis teks alternatif…";
      field.value = value;
      frame.append(field);
      return field;
    });
    attachments.look();
    expect(attachments.all.map(({ alt }) => alt)).toEqual(["", "Warga antre"]);
    fields[0]?.remove();
    attachments.look();
    expect(attachments.all.map(({ alt }) => alt)).toEqual([null, null]);
  });
});
