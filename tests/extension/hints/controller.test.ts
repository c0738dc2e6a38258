import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Attached } from "../../../extension/media/attachment.ts";
import { FakeDesk, FakeEditor, judged } from "./desk.ts";
import { editOf, hintOf, marked } from "./hint.ts";

let desk: FakeDesk;

beforeEach(() => {
  vi.useFakeTimers();
  desk = new FakeDesk();
});
afterEach(() => {
  desk.gone.abort();
  vi.useRealTimers();
});

const pause = () => vi.advanceTimersByTimeAsync(desk.pauseMs);

describe("a box", () => {
  it("with a text is judged at once, and an empty one not at all", async () => {
    const controller = desk.controller(new FakeEditor("halo"));
    expect(controller.state).toBe("checking");
    desk.controller(new FakeEditor(""));
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.texts()).toEqual(["halo"]);
    await desk.answer(0, judged([hintOf()]));
    expect(controller.state).toBe("ready");
    expect(controller.hints).toHaveLength(1);
  });

  it("is judged once after several keys, when the writer pauses", async () => {
    const editor = new FakeEditor("");
    desk.controller(editor);
    for (const text of ["h", "ha", "hal", "halo"]) {
      editor.type(text);
      await vi.advanceTimersByTimeAsync(desk.pauseMs / 2);
    }
    expect(desk.texts()).toEqual([]);
    await pause();
    expect(desk.texts()).toEqual(["halo"]);
  });

  it("waits as long as the writer wants it to", async () => {
    desk.pauseMs = 1_500;
    const editor = new FakeEditor("");
    desk.controller(editor);
    editor.type("halo");
    await vi.advanceTimersByTimeAsync(1_499);
    expect(desk.texts()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(desk.texts()).toEqual(["halo"]);
  });

  it("tells the server where it stands", async () => {
    desk.siblings = ["lanjutannya"];
    desk.controller(new FakeEditor("halo"));
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.asked[0]?.request).toMatchObject({
      platform: "x",
      surface: "post",
      context: { limit: 280, part: { index: 0, count: 2 }, siblings: ["lanjutannya"] },
    });
  });

  it("asks again when the server says that it has not read all yet", async () => {
    desk.controller(new FakeEditor("halo"));
    await vi.advanceTimersByTimeAsync(0);
    await desk.answer(0, judged([], { retry_after_ms: 400 }));
    await vi.advanceTimersByTimeAsync(399);
    expect(desk.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(desk.asked).toHaveLength(2);
  });

  it("that is gone asks nothing and shows nothing more", async () => {
    const editor = new FakeEditor("halo");
    const controller = desk.controller(editor);
    await vi.advanceTimersByTimeAsync(0);
    desk.gone.abort();
    const shown = desk.shown;
    await desk.answer(0, judged([hintOf()]));
    editor.type("halo lagi");
    await pause();
    expect(controller.hints).toEqual([]);
    expect(desk.asked).toHaveLength(1);
    expect(desk.shown).toBe(shown);
  });
});

describe("an answer about an older text", () => {
  it("is moved by what was typed since", async () => {
    const { text, hint } = marked("halo «kalian» ya");
    const editor = new FakeEditor(text);
    const controller = desk.controller(editor);
    await vi.advanceTimersByTimeAsync(0);
    editor.type(`Eh, ${text}`);
    await desk.answer(0, judged([hint]));
    expect(controller.hints[0]?.span).toEqual({ start: 9, end: 15 });
  });

  it("is dropped where its words were changed since", async () => {
    const { text, hint } = marked("halo «kalian» ya");
    const editor = new FakeEditor(text);
    const controller = desk.controller(editor);
    await vi.advanceTimersByTimeAsync(0);
    editor.type("halo kita ya");
    await desk.answer(0, judged([hint]));
    expect(controller.hints).toEqual([]);
  });

  it("does not replace the answer about a newer one", async () => {
    const editor = new FakeEditor("satu");
    const controller = desk.controller(editor);
    await vi.advanceTimersByTimeAsync(0);
    editor.type("satu dua");
    await pause();
    await desk.answer(1, judged([hintOf({ rule: "newer" })]));
    await desk.answer(0, judged([hintOf({ rule: "older" })]));
    expect(controller.hints.map(({ rule }) => rule)).toEqual(["newer"]);
  });

  it("that never came because a newer one was asked changes nothing", async () => {
    const controller = desk.controller(new FakeEditor("satu"));
    await vi.advanceTimersByTimeAsync(0);
    await desk.answer(0, { state: "superseded" });
    expect(controller.state).toBe("checking");
  });
});

describe("what is shown", () => {
  it("moves with the text at once, before anything is asked", async () => {
    const { text, hint } = marked("halo «kalian» ya");
    const editor = new FakeEditor(text);
    const controller = desk.controller(editor);
    await vi.advanceTimersByTimeAsync(0);
    await desk.answer(0, judged([hint]));
    editor.type(`😀 ${text}`);
    expect(desk.asked).toHaveLength(1);
    expect(controller.hints[0]?.span).toEqual({ start: 8, end: 14 });
  });

  it("is nothing while the server is away, and is asked for again when it is back", async () => {
    const controller = desk.controller(new FakeEditor("halo"));
    await vi.advanceTimersByTimeAsync(0);
    await desk.answer(0, judged([hintOf()]));
    desk.server = "server-off";
    controller.forget();
    expect(controller.state).toBe("server-off");
    expect(controller.hints).toEqual([]);
    desk.server = "ready";
    controller.again();
    await vi.advanceTimersByTimeAsync(0);
    await desk.answer(1, judged([hintOf()]));
    expect(controller.hints).toHaveLength(1);
  });

  it("says why, when the server did not judge", async () => {
    const controller = desk.controller(new FakeEditor("halo"));
    await vi.advanceTimersByTimeAsync(0);
    await desk.answer(0, { state: "not-paired" });
    expect(controller.state).toBe("not-paired");
  });

  it("leaves out what is ignored in this post, until it is restored or the post is gone", async () => {
    const editor = new FakeEditor("halo");
    const controller = desk.controller(editor);
    await vi.advanceTimersByTimeAsync(0);
    const hint = hintOf({ rule: "nada-memerintah" });
    await desk.answer(0, judged([hint, hintOf()]));
    controller.ignore(hint);
    expect(controller.hints.map(({ rule }) => rule)).toEqual(["data-nik"]);
    controller.restore("nada-memerintah");
    expect(controller.hints).toHaveLength(2);
    controller.ignore(hint);
    editor.type("");
    expect(controller.ignored.size).toBe(0);
    expect(controller.hints).toEqual([]);
    expect(controller.state).toBe("ready");
  });
});

describe("a fix", () => {
  async function withNik() {
    const { text, hint } = marked("NIK «3299014507990002» ya", { edits: [editOf(4, 20, "••••")] });
    const editor = new FakeEditor(text);
    const controller = desk.controller(editor);
    await vi.advanceTimersByTimeAsync(0);
    await desk.answer(0, judged([hint]));
    return { editor, controller, hint };
  }

  it("goes through the editor, at the place where its words stand now", async () => {
    const { editor, controller } = await withNik();
    editor.type(`Eh, ${editor.text}`);
    await controller.apply(controller.hints[0]?.edits ?? []);
    expect(editor.replaced).toEqual([{ start: 8, end: 24, text: "••••" }]);
    expect(controller.text).toBe("Eh, NIK •••• ya");
    expect(controller.hints).toEqual([]);
    expect(controller.toCopy).toBeNull();
  });

  it("that the editor does not take is offered as a copy of the whole mended text", async () => {
    const { editor, controller, hint } = await withNik();
    editor.outcome = "copy";
    await controller.apply(hint.edits);
    expect(controller.toCopy).toBe("NIK •••• ya");
    expect(controller.hints).toHaveLength(1);
    editor.type(`${editor.text}!`);
    expect(controller.toCopy).toBeNull();
  });

  it("is made once, even when it is asked for twice", async () => {
    const { editor, controller, hint } = await withNik();
    await Promise.all([controller.apply(hint.edits), controller.apply(hint.edits)]);
    expect(editor.replaced).toHaveLength(1);
  });

  it("that is chosen while another one is made comes after it, at its own place", async () => {
    const { editor, controller, hint } = await withNik();
    await Promise.all([controller.apply(hint.edits), controller.apply([editOf(21, 23, "sudah")])]);
    expect(editor.text).toBe("NIK •••• sudah");
    expect(editor.replaced).toHaveLength(2);
  });
});

const NothingToSee = () => null;

describe("what is attached", () => {
  const ID = "a".repeat(64);
  const OTHER = "b".repeat(64);

  function attachedOf(...ids: string[]): Attached & { asked: string[][] } {
    const asked: string[][] = [];
    const images = ids.map((id) => ({ id, alt: null }));
    const sendAgain = (unknown: readonly string[]) => void asked.push([...unknown]);
    return {
      all: [],
      images,
      videos: [],
      asked,
      Pictures: NothingToSee,
      sendAgain,
      serverCame() {},
      leaveOut() {},
    };
  }
  const ofPicture = (image: string) => hintOf({ rule: "visual-buram", subject: "image", image });

  it("is judged without a word, and then the hints of pictures alone are shown", async () => {
    const controller = desk.controller(new FakeEditor(""));
    controller.attached = attachedOf(ID);
    controller.mediaChanged();
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.asked[0]?.request).toMatchObject({ text: "", images: [{ id: ID, alt: null }] });
    await desk.answer(0, judged([ofPicture(ID), hintOf({ rule: "tagar-tidak-ada", subject: "post" })]));
    expect(controller.hints.map(({ rule }) => rule)).toEqual(["visual-buram"]);
    expect(controller.state).toBe("ready");
  });

  it("takes its hints with it when it is taken out, before anything is asked", async () => {
    const controller = desk.controller(new FakeEditor("halo"));
    controller.attached = attachedOf(ID, OTHER);
    controller.mediaChanged();
    await vi.advanceTimersByTimeAsync(0);
    await desk.answer(desk.asked.length - 1, judged([ofPicture(ID), ofPicture(OTHER), hintOf()]));
    expect(controller.hints).toHaveLength(3);
    controller.attached = attachedOf(OTHER);
    controller.mediaChanged();
    expect(controller.hints.map(({ image }) => image)).toEqual([OTHER, null]);
  });

  it("has no hints of an answer that came after it was taken out", async () => {
    const controller = desk.controller(new FakeEditor("halo"));
    controller.attached = attachedOf(ID);
    controller.mediaChanged();
    await vi.advanceTimersByTimeAsync(0);
    controller.attached = attachedOf();
    controller.mediaChanged();
    await desk.answer(0, judged([ofPicture(ID), hintOf()]));
    expect(controller.hints.map(({ rule }) => rule)).toEqual(["data-nik"]);
  });

  it("is asked for once when nothing about it has changed", async () => {
    const controller = desk.controller(new FakeEditor("halo"));
    controller.attached = attachedOf(ID);
    for (let count = 0; count < 5; count += 1) controller.mediaChanged();
    await vi.advanceTimersByTimeAsync(0);
    for (let count = 0; count < 5; count += 1) controller.mediaChanged();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.asked).toHaveLength(1);
  });

  it("is sent again when the server does not know it, and what was found stays until then", async () => {
    const controller = desk.controller(new FakeEditor("halo"));
    const attached = attachedOf(ID);
    controller.attached = attached;
    controller.mediaChanged();
    await vi.advanceTimersByTimeAsync(0);
    await desk.answer(0, judged([hintOf()]));
    controller.again();
    await vi.advanceTimersByTimeAsync(0);
    await desk.answer(1, { state: "unknown-images", images: [ID] });
    expect(attached.asked).toEqual([[ID]]);
    expect(controller.hints).toHaveLength(1);
  });
});
