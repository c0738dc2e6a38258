import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { hasSubtitles } from "../../../extension/media/subtitles.ts";
import { random } from "../hints/random.ts";

const bytes = (...parts: (number[] | string | Uint8Array)[]): Uint8Array<ArrayBuffer> => {
  const all = parts.flatMap((part) =>
    typeof part === "string" ? [...part].map((character) => character.charCodeAt(0)) : [...part],
  );
  return Uint8Array.from(all);
};
const four = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

function box(kind: string, ...content: Parameters<typeof bytes>): Uint8Array<ArrayBuffer> {
  const inside = bytes(...content);
  return bytes(four(inside.length + 8), kind, inside);
}
const track = (handler: string) =>
  box("trak", box("tkhd", four(0)), box("mdia", box("hdlr", four(0), four(0), handler, four(0))));
const FTYP = box("ftyp", "isom", four(512));

/** As files with large parts have it. */
function largeBox(kind: string, size: number): Uint8Array<ArrayBuffer> {
  return bytes(four(1), kind, four(0), four(size + 16), new Uint8Array(size));
}

function element(id: number[], ...content: Parameters<typeof bytes>): Uint8Array<ArrayBuffer> {
  const inside = bytes(...content);
  return bytes(id, [0x40 | (inside.length >> 8), inside.length & 255], inside);
}
const entry = (type: number) => element([0xae], element([0xd7], [1]), element([0x83], [type]));
function webm(...types: number[]): Uint8Array<ArrayBuffer> {
  const tracks = element([0x16, 0x54, 0xae, 0x6b], ...types.map(entry));
  const info = element([0x15, 0x49, 0xa9, 0x66], element([0x2a, 0xd7, 0xb1], [15, 66, 64]));
  // Of unknown length, as a browser records it.
  const segment = bytes([0x18, 0x53, 0x80, 0x67], [1, 255, 255, 255, 255, 255, 255, 255], info, tracks);
  return bytes(element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], "webm")), segment);
}

const ask = (...parts: Uint8Array<ArrayBuffer>[]) => hasSubtitles(new Blob(parts));

describe("a video file", () => {
  it.each(["vide soun subt", "vide sbtl", "text", "clcp vide"])(
    "of MP4 with the tracks %s has subtitles",
    async (all) => {
      expect(await ask(FTYP, box("moov", box("mvhd", four(0)), ...all.split(" ").map(track)))).toBe(true);
    },
  );

  it("of MP4 with picture and sound alone has none, wherever its list stands", async () => {
    const moov = box("moov", track("vide"), track("soun"));
    expect(await ask(FTYP, moov, box("mdat", "subtitle"))).toBe(false);
    expect(await ask(FTYP, box("free"), largeBox("mdat", 300_000), moov)).toBe(false);
  });

  it("of WebM tells by the types of its tracks", async () => {
    expect(await ask(webm(1, 2))).toBe(false);
    expect(await ask(webm(1, 2, 0x11))).toBe(true);
  });

  it("as a browser records it has none", async () => {
    expect(await ask(bytes(await readFile("tests/pictures/files/upright.webm")))).toBe(false);
  });

  it("of another kind, or cut off before its list, tells nothing", async () => {
    expect(await ask()).toBeNull();
    expect(await ask(bytes("RIFF1234AVI LIST"))).toBeNull();
    expect(await ask(FTYP)).toBeNull();
    expect(await ask(FTYP, bytes(four(900), "moov", four(0)))).toBeNull();
    expect(await ask(bytes([0x1a, 0x45, 0xdf, 0xa3]))).toBeNull();
  });

  it("that is damaged anywhere is read without an error, and without an end", async () => {
    const whole = [bytes(FTYP, box("moov", track("vide"), track("subt"))), webm(1, 2, 0x11)];
    const { below } = random();
    for (let round = 0; round < 2_000; round += 1) {
      const damaged = Uint8Array.from(whole[round % 2] ?? []);
      for (let count = 0; count < 3; count += 1) damaged[below(damaged.length)] = below(256);
      const cut = damaged.slice(0, 1 + below(damaged.length));
      expect([true, false, null]).toContain(await hasSubtitles(new Blob([cut])));
    }
  });
});
