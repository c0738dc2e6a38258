import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Settings } from "../../../extension/contract/types.ts";
import { fileOf, patchFromFile } from "../../../extension/entrypoints/options/file-format.ts";
import { Options } from "../../../extension/entrypoints/options/options.tsx";
import { problem } from "../support/fake-server.ts";
import { SETTINGS } from "../support/fixtures.ts";
import { find, press, says, show } from "../support/page.tsx";
import { World } from "../support/world.ts";

const CHANGED: Settings = {
  ...SETTINGS,
  language: "en",
  switches: [{ target: "nada", platform: null, on: false }],
  ignored: [{ rule: "data-nik", platform: "x" }],
  typing_pause_ms: 700,
  comments: { facebook: true },
};
const NOW = new Date("2026-11-25T03:00:00Z");

describe("a settings file", () => {
  it("gives back all settings that went into it", () => {
    expect(patchFromFile(fileOf(CHANGED, NOW))).toEqual(CHANGED);
    expect(patchFromFile(`\uFEFF${fileOf(CHANGED, NOW)}`)).toEqual(CHANGED);
  });

  it.each([
    ["", "not-json"],
    ["{", "not-json"],
    ["[]", "not-ours"],
    ["null", "not-ours"],
    ['{"settings": {}}', "not-ours"],
    ['{"rambu_settings": 1}', "not-ours"],
    ['{"rambu_settings": 1, "settings": []}', "not-ours"],
    ['{"rambu_settings": 2, "settings": {}}', "other-version"],
    ['{"rambu_settings": 1, "settings": {"switch": {}}}', "not-ours"],
  ])("is told from what is none: %s", (text, kind) => {
    expect(() => patchFromFile(text)).toThrow(expect.objectContaining({ kind }));
  });
});

describe("the page", () => {
  let world: World;

  beforeEach(async () => {
    world = new World();
    await world.pair();
    world.startWorker();
    show(<Options />);
  });

  async function choose(text: string, name = "milik-saya.json"): Promise<void> {
    const picker = (await find("input[type=file]", "Pakai berkas pengaturan")) as HTMLInputElement;
    await vi.waitFor(() =>
      expect(document.querySelector("fieldset.parts")).toHaveProperty("disabled", false),
    );
    Object.defineProperty(picker, "files", { value: [new File([text], name)], configurable: true });
    picker.dispatchEvent(new Event("change", { bubbles: true }));
  }

  it("takes a file, and gives back what was before", async () => {
    await choose(fileOf({ ...CHANGED, language: "id" }, NOW));
    await says("Pengaturan dari milik-saya.json sekarang dipakai.");
    expect(world.server.settings.switches).toEqual(CHANGED.switches);
    expect(world.server.settings.typing_pause_ms).toBe(700);

    await press("Urungkan");
    await says("Pengaturan sebelumnya kembali dipakai.");
    expect(world.server.settings).toEqual(SETTINGS);
  });

  it("says of a file that is not JSON at which line and column, and changes nothing", async () => {
    await choose('{\n  "rambu_settings": 1,\n}');
    await says(/milik-saya\.json: Berkas ini bukan JSON yang utuh.*Tidak ada pengaturan yang berubah\./);
    await says("3:1");
    expect(world.server.requests("/v1/settings").filter(({ method }) => method === "PATCH")).toEqual([]);
  });

  it("says what the server does not take, and where, and changes nothing", async () => {
    const errors = [{ where: "switches[0].on", what: "harus true atau false" }];
    world.server.instead.set("/v1/settings", ({ method }) =>
      method === "PATCH"
        ? problem(422, "Isi permintaan belum tepat", errors)
        : new Response(JSON.stringify(SETTINGS), { headers: { "Content-Type": "application/json" } }),
    );
    await choose(fileOf(CHANGED, NOW).replace('"on": false', '"on": "mati"'));

    await says("Beberapa isinya belum dapat dipakai");
    await says("settings.switches[0].on harus true atau false");
    await says("Tidak ada pengaturan yang berubah.");
    expect(world.server.settings).toEqual(SETTINGS);
  });

  it("does not even read what is far too large", async () => {
    await choose(" ".repeat(2_000_001));
    await says("terlalu besar untuk berkas pengaturan");
  });
});
