/** What a writer meets who attaches pictures: each is looked at once, its hints stand at it, and go with it. */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { segmentsOf } from "../support/downloads.ts";
import { picturesShown } from "../support/pictures-shown.ts";
import { type Sample, Samples } from "../support/samples.ts";
import { PATIENCE, until, untilEqual } from "../support/until.ts";
import { choose, INSTAGRAM, toCaption, X } from "../support/ways-to-attach.ts";
import type { Visit, World } from "../support/world.ts";

const CAPTION = "Selamat pagi, warga Cikajang. Apa kabar posyandu hari ini?";

/** Alternative texts are another matter. */
const ALT_TEXT = "kanal-teks-alternatif";
/** The worker looks at a silent server every 1, 2, 4, 8 and then 15 seconds. */
const RECOVERY_MS = 30_000;
/** The marker of a JPEG's segment for metadata. */
const EXIF = 0xe1;

/** What the panel says of everything attached, as soon as it says this. */
async function expectRules({ tab }: Visit, wanted: string[][], timeout = PATIENCE.timeout): Promise<void> {
  const rules = async () =>
    (await picturesShown(tab)).map((shown) => shown.rules.filter((rule) => rule !== ALT_TEXT).sort());
  await untilEqual(rules, wanted, timeout);
}

export function pictures(world: () => World): void {
  let samples: Samples;
  beforeAll(async () => {
    samples = await Samples.make();
  });
  afterAll(() => samples?.remove());

  const files = (...names: Sample[]) => names.map((name) => samples.picture(name));

  describe.each([X, INSTAGRAM])("pictures on $label", (way) => {
    it("have their hints at them, each its own", async () => {
      const visit = await way.open(world(), files("small", "blurred", "located", "fine"));
      await visit.rambu.openPanel();
      await expectRules(visit, [["kanal-resolusi-gambar"], ["visual-buram"], ["visual-lokasi-foto"], []]);
      const [small] = await picturesShown(visit.tab);
      expect(small).toMatchObject({ name: "Gambar 1", isStyled: true, look: { width: 640, height: 480 } });
      expect(small?.facts).toContain("640×480");
      expect(small?.text).not.toContain("pratinjau");
    });

    it("are judged together with the text, and leave with their hints when they are taken out", async () => {
      const visit = await way.open(world(), files("blurred"));
      const { tab, rambu } = visit;
      await tab.click(way.box);
      await tab.type(CAPTION);
      await rambu.openPanel();
      await expectRules(visit, [["visual-buram"]]);
      expect(await rambu.rules()).toContain("visual-buram");
      await way.takeOut(visit);
      await untilEqual(async () => (await rambu.rules()).includes("visual-buram"), false);
      expect(await picturesShown(tab)).toEqual([]);
    });

    it("of a video have its measures, and what is wrong with it", async () => {
      const visit = await way.open(world(), [samples.video]);
      await visit.rambu.openPanel();
      await until(async () => {
        const rules = (await picturesShown(visit.tab))[0]?.rules;
        expect(rules).toContain(way.videoRule);
        expect(rules).toContain("kanal-takarir-video");
      });
      const [video] = await picturesShown(visit.tab);
      expect(video).toMatchObject({ name: "Video 1", look: { width: 270, height: 480 } });
      expect(video?.facts).toMatch(/270×480 · 1(,\d)? detik · \d/);
    });

    it("are given as a copy without the place where they were taken", async () => {
      const visit = await way.open(world(), files("located"));
      await visit.rambu.openPanel();
      await visit.rambu.click("Unduh salinan tanpa data lokasi");
      const { name, bytes } = await world().downloads.next();
      const before = segmentsOf(await readFile(samples.picture("located")));
      const after = segmentsOf(bytes);
      expect(before.markers).toContain(EXIF);
      expect(after.markers).not.toContain(EXIF);
      expect(bytes.includes("Telepon Contoh")).toBe(false);
      expect([after.width, after.height]).toEqual([before.width, before.height]);
      expect(name).toBe("rambu-salinan.jpg");
      await until(async () =>
        expect((await picturesShown(visit.tab))[0]?.text).toContain("Salinan sudah terunduh"),
      );
    });

    it("that the writer says are no part of the post are let be", async () => {
      const visit = await way.open(world(), files("small", "blurred"));
      await visit.rambu.openPanel();
      await expectRules(visit, [["kanal-resolusi-gambar"], ["visual-buram"]]);
      await visit.rambu.click("Bukan bagian unggahan");
      await expectRules(visit, [["visual-buram"]]);
    });
  });

  describe("a picture", () => {
    it("that is cropped on Instagram is given as a copy that is not", async () => {
      const visit = await INSTAGRAM.open(world(), files("wide"));
      await visit.rambu.openPanel();
      await expectRules(visit, [["kanal-rasio-gambar"]]);
      await visit.rambu.click("Unduh salinan 1528×800 yang pas di sini");
      const { width, height } = segmentsOf((await world().downloads.next()).bytes);
      expect([width, height]).toEqual([1528, 800]);
    });

    it("that was thrown away before there was a caption is not part of the next post", async () => {
      const visit = await INSTAGRAM.open(world(), files("blurred"));
      await INSTAGRAM.takeOut(visit);
      await choose(visit, ".file", files("small"));
      await toCaption(visit);
      await visit.rambu.openPanel();
      await expectRules(visit, [["kanal-resolusi-gambar"]]);
    });

    it("that the page attached by itself is judged by its preview, and says so", async () => {
      const visit = await X.open(world(), []);
      await visit.rambu.openPanel();
      await visit.tab.evaluate(async () => {
        const canvas = document.createElement("canvas");
        canvas.width = 300;
        canvas.height = 200;
        canvas.getContext("2d")?.fillRect(20, 20, 200, 100);
        const detail = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
        document.dispatchEvent(new CustomEvent("page:attach", { detail }));
      });
      await expectRules(visit, [["kanal-resolusi-gambar"]]);
      expect((await picturesShown(visit.tab))[0]?.text).toContain("Dinilai dari pratinjau");
    });

    it("is sent again when the server has forgotten it", async () => {
      const visit = await X.open(world(), files("blurred"));
      await visit.rambu.openPanel();
      await expectRules(visit, [["visual-buram"]]);
      await world().server.stop();
      await world().server.start();
      await visit.tab.click(X.box);
      await visit.tab.type("Halo");
      await expectRules(visit, [["visual-buram"]], RECOVERY_MS);
    });
  });
}
