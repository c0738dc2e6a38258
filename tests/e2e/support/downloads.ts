/** What the browser saved, in a folder of its own for one run. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "./until.ts";

export class Downloads {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(): Promise<Downloads> {
    return new Downloads(await mkdtemp(join(tmpdir(), "rambu-downloads-")));
  }

  /** Waits for the one file that was saved since the last call, and takes it out of the folder. */
  async next(): Promise<{ name: string; bytes: Buffer }> {
    return until(async () => {
      const names = await readdir(this.folder);
      const [name] = names;
      // Browsers write to a file of another name, or to two, until all of it is there.
      if (names.length !== 1 || !name || /\.(crdownload|part|tmp)$|^\./.test(name))
        throw new Error(`${names}`);
      const path = join(this.folder, name);
      const bytes = await readFile(path);
      if (!isWhole(bytes)) throw new Error(`${name} is not whole yet`);
      await rm(path);
      return { name, bytes };
    });
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** From the first marker of a JPEG to its last. */
function isWhole(bytes: Buffer): boolean {
  return bytes.readUInt16BE(0) === 0xffd8 && bytes.readUInt16BE(bytes.length - 2) === 0xffd9;
}

/** The segments of a JPEG before its pixels, by the second byte of their markers (`0xe1`: Exif or XMP), and its size. */
export function segmentsOf(jpeg: Buffer): { markers: number[]; width: number; height: number } {
  const markers: number[] = [];
  for (let at = 2; at < jpeg.length; ) {
    const marker = jpeg.readUInt8(at + 1);
    markers.push(marker);
    if (marker === 0xc0 || marker === 0xc2)
      return { markers, width: jpeg.readUInt16BE(at + 7), height: jpeg.readUInt16BE(at + 5) };
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  throw new Error("no size in this JPEG");
}
