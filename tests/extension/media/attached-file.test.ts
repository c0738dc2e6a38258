import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AttachedFile } from "../../../extension/media/attached-file.ts";
import { MAX_PICTURE_BYTES, type Outcome } from "../../../extension/media/picture-port.ts";
import { sendPicture } from "../../../extension/media/send.ts";

vi.mock("../../../extension/media/send.ts", () => ({ sendPicture: vi.fn() }));

/** What was sent, and how each is answered. */
const sent: {
  picture: Blob;
  progress: (share: number) => void;
  signal: AbortSignal;
  answer: (outcome: Outcome) => void;
  fail: (failure: unknown) => void;
}[] = [];
const seen = (id: string): Outcome => ({ type: "seen", report: { id } as never });
const settled = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  sent.length = 0;
  vi.mocked(sendPicture).mockImplementation(
    (picture, progress, signal) =>
      new Promise((answer, fail) => sent.push({ picture, progress, signal, answer, fail })),
  );
  vi.stubGlobal("createImageBitmap", async () => ({ width: 640, height: 480, close() {} }));
});
afterEach(() => vi.unstubAllGlobals());

async function attach(size = 9): Promise<AttachedFile> {
  const picture = new Blob(["x".repeat(9)]);
  if (size !== 9) Object.defineProperty(picture, "size", { value: size });
  const file = new AttachedFile("image", false, async () => picture);
  await settled();
  return file;
}

describe("an attached picture", () => {
  it("is sent once, tells how far it is, and has an id when the server has seen it", async () => {
    const file = await attach();
    const changed = vi.fn();
    file.changed = changed;
    file.deliver();
    file.deliver();
    expect(sent).toHaveLength(1);
    sent[0]?.progress(0.5);
    expect(file.delivery).toEqual({ state: "sending", share: 0.5 });
    expect(file.id).toBeNull();
    sent[0]?.answer(seen("abc"));
    await settled();
    expect(file.id).toBe("abc");
    expect(changed).toHaveBeenCalledTimes(2);
    file.deliver();
    expect(sent).toHaveLength(1);
  });

  it("waits while the server is away, and is sent when it is there", async () => {
    const file = await attach();
    sent[0]?.answer({ type: "away", state: "server-off" });
    await settled();
    expect(file.delivery).toEqual({ state: "waiting" });
    file.deliver();
    expect(sent).toHaveLength(2);
  });

  it("is sent again when the server has forgotten it", async () => {
    const file = await attach();
    sent[0]?.answer(seen("abc"));
    await settled();
    file.forgotten();
    expect(file.id).toBeNull();
    expect(sent).toHaveLength(2);
  });

  it("above 40 MB is not sent: its size alone is told", async () => {
    const file = await attach(MAX_PICTURE_BYTES + 1);
    expect(sent).toHaveLength(0);
    expect(file.delivery).toEqual({ state: "too-large" });
    expect(file.size).toEqual({ width: 640, height: 480 });
    expect(file.bytes).toBe(MAX_PICTURE_BYTES + 1);
    expect((await attach(MAX_PICTURE_BYTES)).delivery).not.toEqual({ state: "too-large" });
  });

  it("of a kind that the browser does not know goes to the server all the same", async () => {
    vi.stubGlobal("createImageBitmap", async () => Promise.reject(new Error("cannot be decoded")));
    const file = await attach();
    expect([file.size, file.look]).toEqual([null, null]);
    expect(sent).toHaveLength(1);
  });

  it("that the server refuses is not sent again", async () => {
    const file = await attach();
    sent[0]?.answer({ type: "refused", detail: "Berkas ini rusak." });
    await settled();
    expect(file.delivery).toEqual({ state: "refused", detail: "Berkas ini rusak." });
    file.deliver();
    expect(sent).toHaveLength(1);
  });

  it("that was given up goes on its way again, one whose file is gone does not", async () => {
    const file = await attach();
    file.pause();
    expect(sent[0]?.signal.aborted).toBe(true);
    sent[0]?.fail(sent[0].signal.reason);
    await settled();
    file.deliver();
    expect(sent).toHaveLength(2);
    sent[1]?.fail(new DOMException("gone", "NotReadableError"));
    await settled();
    expect(file.delivery).toEqual({ state: "unreadable" });
    file.deliver();
    expect(sent).toHaveLength(2);
  });

  it("that cannot be had from the page says so", async () => {
    const file = new AttachedFile("image", true, () => Promise.reject(new Error("tainted")));
    await settled();
    expect(file.delivery).toEqual({ state: "unreadable" });
    expect(sent).toHaveLength(0);
  });
});
