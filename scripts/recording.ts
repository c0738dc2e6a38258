/**
 * Records what a writer sees in the first twenty seconds, from the real extension in real Chromium with the real server, on
 * the test page that stands in for X: docs/images/rambu.webp. `make screenshots`.
 */
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { type Visit, World } from "../tests/e2e/support/world.ts";

const RECORDING = fileURLToPath(new URL("../docs/images/rambu.webp", import.meta.url));
const ASSEMBLE = fileURLToPath(new URL("./assemble_recording.py", import.meta.url));
const SIZE = { width: 960, height: 600 };
const FIRST = "Kalian harus segera urus KTP baru!";
const SECOND = " Contoh: Bu Enok, NIK 3299014507990002, jadi sehari.";

/** A picture of the page, and where the pointer was then (the picture itself has none). */
interface Frame {
  ms: number;
  x: number;
  y: number;
}

class Camera {
  private readonly frames: Frame[] = [];
  private readonly began = performance.now();
  private pointer = { x: 700, y: 480 };
  private rolling = true;
  private readonly page: Page;
  private readonly folder: string;
  private readonly film: Promise<void>;

  constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
    this.film = this.roll();
  }

  /** Moves the pointer as a hand does, so that the eye can follow. */
  async move(x: number, y: number): Promise<void> {
    const from = { ...this.pointer };
    const steps = 12;
    for (let step = 1; step <= steps; step += 1) {
      const share = 0.5 - Math.cos((Math.PI * step) / steps) / 2;
      this.pointer = { x: from.x + (x - from.x) * share, y: from.y + (y - from.y) * share };
      await this.page.mouse.move(this.pointer.x, this.pointer.y);
      await wait(30);
    }
  }

  async stop(): Promise<Frame[]> {
    this.rolling = false;
    await this.film;
    return this.frames;
  }

  private async roll(): Promise<void> {
    while (this.rolling) {
      const frame = { ms: Math.round(performance.now() - this.began), ...this.pointer };
      const picture = await this.page.screenshot();
      await writeFile(join(this.folder, `${String(this.frames.length).padStart(4, "0")}.png`), picture);
      this.frames.push(frame);
    }
  }
}

/** The middle of the first underlined words of that severity. */
async function underlined({ tab }: Visit, severity: string): Promise<{ x: number; y: number }> {
  return await tab.evaluate((name) => {
    const [range] = CSS.highlights.get(`rambu-${name}`) ?? [];
    const { x, y, width, height } = (range as Range).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, severity);
}

async function press(visit: Visit, camera: Camera, name: RegExp, within?: string): Promise<void> {
  const button = await visit.rambu.button(name, 0, within);
  const box = await button.boundingBox();
  if (box) await camera.move(box.x + box.width / 2, box.y + box.height / 2);
  await wait(500);
  await button.click();
}

async function act(visit: Visit, camera: Camera): Promise<void> {
  const { tab, rambu } = visit;
  await tab.click("[data-testid=tweetTextarea_0]");
  await tab.page.keyboard.type(FIRST, { delay: 55 });
  await tab.page.keyboard.type(SECOND, { delay: 55 });
  await rambu.expectUnderlined("error", ["3299014507990002"]);
  await wait(1_000);
  const nik = await underlined(visit, "error");
  await camera.move(nik.x, nik.y);
  await wait(2_200);
  await press(visit, camera, /^Terapkan$/);
  await rambu.expectUnderlined("error", []);
  await wait(1_200);
  await press(visit, camera, /^Rambu:/);
  await rambu.expectPanel(true);
  await wait(2_200);
  await press(visit, camera, /^Terapkan$/, "nada-memerintah");
  await wait(2_600);
}

const folder = await mkdtemp(join(tmpdir(), "rambu-recording-"));
const world = await World.start("chromium");
try {
  await world.pairedOnce();
  const visit = await world.visit("x", "/home");
  await visit.tab.page.setViewport({ ...SIZE, deviceScaleFactor: 1 });
  const camera = new Camera(visit.tab.page, folder);
  await act(visit, camera);
  await writeFile(join(folder, "frames.json"), JSON.stringify(await camera.stop()));
  execFileSync("python3", [ASSEMBLE, folder, RECORDING], { stdio: "inherit" });
} finally {
  await world.close();
  await rm(folder, { recursive: true });
}
