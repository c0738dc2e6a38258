/** Settings as a file: the server's own form with a mark around it, so that nothing else is taken for one. */
import type { FieldError, Settings, SettingsPatch } from "../../contract/types.ts";

/** The form of the file; another number is not read. */
export const FILE_VERSION = 1;
/** Settings at their fullest are far below. */
export const MAX_FILE_BYTES = 2_000_000;

/** What is wrong with a file. `kind` tells which sentence; `where`, `what`: of each mistake, as far as they are known. */
export class FileMistake extends Error {
  constructor(
    readonly kind: "not-json" | "not-ours" | "other-version" | "too-large",
    readonly mistakes: FieldError[] = [],
  ) {
    super(kind);
  }
}

export function fileOf(settings: Settings, now: Date): string {
  const file = { rambu_settings: FILE_VERSION, exported_at: now.toISOString(), settings };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export function fileName(now: Date): string {
  return `rambu-pengaturan-${now.toISOString().slice(0, 10)}.json`;
}

/**
 * The patch that brings the file's settings in; what a setting may be is the server's to say.
 *
 * @throws FileMistake for what is no file of ours.
 */
export function patchFromFile(text: string): SettingsPatch {
  const file = parsed(text.replace(/^\uFEFF/, ""));
  if (!isObject(file) || !("rambu_settings" in file)) throw new FileMistake("not-ours");
  if (file.rambu_settings !== FILE_VERSION) throw new FileMistake("other-version");
  if (!isObject(file.settings)) throw new FileMistake("not-ours");
  // These belong to a change of single entries, and not to settings.
  const single = ["switch", "ignore", "unignore"].filter((key) =>
    Object.hasOwn(file.settings as object, key),
  );
  if (single.length > 0) {
    const mistakes = single.map((key) => ({ where: `settings.${key}`, what: "tidak dikenal" }));
    throw new FileMistake("not-ours", mistakes);
  }
  return file.settings as SettingsPatch;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (failure) {
    const place = /line (\d+) column (\d+)/.exec((failure as Error).message);
    throw new FileMistake("not-json", place ? [{ where: `${place[1]}:${place[2]}`, what: "" }] : []);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
