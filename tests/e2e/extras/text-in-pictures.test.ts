/**
 * With the extra that reads text (`make extras`): what stands in a picture is found where it stands, covered in a copy, or
 * offered as a text for people who cannot see it.
 */
import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { segmentsOf } from "../support/downloads.ts";
import type { BrowserName } from "../support/extension.ts";
import { picturesShown } from "../support/pictures-shown.ts";
import { Samples } from "../support/samples.ts";
import { until } from "../support/until.ts";
import { INSTAGRAM, type Way, X } from "../support/ways-to-attach.ts";
import { type Visit, World } from "../support/world.ts";

/** The models are loaded with the first picture. */
const READ_MS = 60_000;
/** Where `tests/pictures/samples.py` writes the number, in pixels of the card. */
const NUMBER = { x: 60, y: 130, width: 540, height: 36 };

describe.each<BrowserName>(["chromium", "firefox"])("text in pictures, %s", (name) => {
  let world: World;
  let samples: Samples;

  beforeAll(async () => {
    samples = await Samples.make();
    world = await World.start(name);
    await world.pairedOnce();
  });
  afterEach(async () => {
    expect(await world.leave()).toEqual({ posted: 0, discarded: 0, errors: [] });
  });
  afterAll(async () => {
    await world?.close();
    await samples?.remove();
  });

  it.each([X, INSTAGRAM])("a NIK is framed, and covered in a copy: $label", async (way: Way) => {
    const visit = await way.open(world, [samples.picture("card")]);
    await visit.rambu.openPanel();
    await until(async () => {
      const [card] = await picturesShown(visit.tab);
      expect(card?.rules).toContain("data-nik");
      expect(card?.places).toContain("data-nik");
    }, READ_MS);
    const before = await levels(visit, await readFile(samples.picture("card")));
    expect(before.number).toBeLessThan(40);
    await visit.rambu.click("Unduh salinan dengan data ditutup");
    const { bytes } = await world.downloads.next();
    expect(segmentsOf(bytes)).toMatchObject({ width: 1080, height: 720 });
    expect(segmentsOf(bytes).markers).not.toContain(0xe1);
    const after = await levels(visit, bytes);
    // One even colour where the number stood; the rest of the card is as it was.
    expect(after.range).toBeLessThan(12);
    expect(before.range).toBeGreaterThan(150);
    expect(Math.abs(after.elsewhere - before.elsewhere)).toBeLessThan(6);
  });

  it("the words of a poster are offered as its alternative text", async () => {
    const visit = await INSTAGRAM.open(world, [samples.picture("invitation")]);
    await visit.rambu.openPanel();
    await until(async () => {
      const [poster] = await picturesShown(visit.tab);
      expect(poster?.text).toContain("Tulisan di gambar: POSYANDU MELATI Sabtu pukul 08.00 Balai RW 05");
    }, READ_MS);
  });
});

/** Levels of red: darkest and range where the number stands, and the middle of the rest. */
function levels({ tab }: Visit, jpeg: Buffer): Promise<{ number: number; range: number; elsewhere: number }> {
  return tab.evaluate(
    async (encoded, { x, y, width, height }) => {
      const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
      const canvas = document.createElement("canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      const pen = canvas.getContext("2d");
      if (!pen) throw new Error("no canvas");
      pen.drawImage(image, 0, 0);
      const reds = (data: Uint8ClampedArray) => data.filter((_, index) => index % 4 === 0);
      const number = reds(pen.getImageData(x, y, width, height).data);
      const rest = reds(pen.getImageData(0, 500, image.width, 200).data);
      const low = number.reduce((least, value) => Math.min(least, value), 255);
      const high = number.reduce((most, value) => Math.max(most, value), 0);
      const elsewhere = rest.reduce((sum, value) => sum + value, 0) / rest.length;
      return { number: low, range: high - low, elsewhere };
    },
    jpeg.toString("base64"),
    NUMBER,
  );
}
