/** The extension as it is built for each browser; built anew when a source is newer than what is there. */
import { execFile } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const TARGET = { chromium: "chrome", firefox: "firefox" } as const;

export type BrowserName = keyof typeof TARGET;

/** `browser_specific_settings.gecko.id` of the manifest. */
export const GECKO_ID = "rambu@rambu-asn";

async function newest(path: string): Promise<number> {
  const info = await stat(path);
  if (!info.isDirectory()) return info.mtimeMs;
  const inside = await readdir(path, { recursive: true, withFileTypes: true });
  const files = inside.filter((entry) => entry.isFile());
  const times = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).mtimeMs),
  );
  return Math.max(0, ...times);
}

/** The folder with the built extension. */
export async function builtExtension(name: BrowserName): Promise<string> {
  const folder = join(ROOT, ".output", `${TARGET[name]}-mv3`);
  const sources = await Promise.all(
    ["extension", "wxt.config.ts", "package.json"].map((path) => newest(join(ROOT, path))),
  );
  const built = await stat(join(folder, "manifest.json")).catch(() => null);
  if (!built || built.mtimeMs < Math.max(...sources)) {
    await promisify(execFile)("npx", ["wxt", "build", "-b", TARGET[name]], { cwd: ROOT });
  }
  return folder;
}
