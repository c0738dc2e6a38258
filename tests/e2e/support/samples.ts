/** Pictures as files, made anew for a run by the server's own tests (`tests/pictures/samples.py`), and a small video. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const PYTHON = join(ROOT, ".venv/bin/python");

export type Sample = "fine" | "small" | "blurred" | "located" | "wide" | "card" | "invitation";

export class Samples {
  private readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<Samples> {
    const folder = await mkdtemp(join(tmpdir(), "rambu-samples-"));
    await promisify(execFile)(PYTHON, ["-m", "tests.pictures.samples", folder], { cwd: ROOT });
    return new Samples(folder);
  }

  /** The path of a picture. */
  picture(name: Sample): string {
    return join(this.folder, `${name}.jpg`);
  }

  /** 9:16, 270 by 480 pixels, a second long, without subtitles. */
  get video(): string {
    return join(ROOT, "tests/pictures/files/upright.webm");
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
