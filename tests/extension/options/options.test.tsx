import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { Options } from "../../../extension/entrypoints/options/options.tsx";
import { problem } from "../support/fake-server.ts";
import { find, findSwitch, press, says, saysNot, show } from "../support/page.tsx";
import { World } from "../support/world.ts";

let world: World;

beforeEach(async () => {
  world = new World();
  await world.pair();
  world.startWorker();
  show(<Options />);
});

const box = async (name: string) => (await find("input[type=checkbox]", name)) as HTMLInputElement;

function write(element: HTMLElement, value: string, event = "input"): void {
  (element as HTMLInputElement).value = value;
  element.dispatchEvent(new Event(event, { bubbles: true }));
}

describe("the rule sets by platform", () => {
  it("are switched a cell at a time", async () => {
    (await box("Nada yang mengajak di X")).click();

    await vi.waitFor(() =>
      expect(world.server.settings.switches).toEqual([{ target: "nada", platform: "x", on: false }]),
    );
  });

  it("are switched a row at a time, over what was set for one platform", async () => {
    world.server.settings.switches = [{ target: "nada", platform: "instagram", on: false }];
    await world.ask({ type: "check-server" });
    const row = await box("Nada yang mengajak: semua platform");
    expect([row.checked, row.indeterminate]).toEqual([false, true]);
    row.click();

    await vi.waitFor(() =>
      expect(world.server.settings.switches).toEqual([{ target: "nada", platform: null, on: true }]),
    );
  });

  it("are switched a column at a time, and other platforms stay", async () => {
    world.server.settings.switches = [
      { target: "nada", platform: "x", on: true },
      { target: "nada", platform: "instagram", on: false },
    ];
    await world.ask({ type: "check-server" });
    (await box("Semua di X")).click();

    await vi.waitFor(() =>
      expect(world.server.settings.switches).toEqual([
        { target: "nada", platform: "instagram", on: false },
        { target: "data", platform: "x", on: false },
        { target: "nada", platform: "x", on: false },
      ]),
    );
  });

  it("have a cell only where the set has a meaning", async () => {
    await box("Kebiasaan Instagram di Instagram");
    expect(document.querySelector("[data-rule-set=instagram] [data-platform=x] input")).toBeNull();
  });

  it("show a locked one as it is, with who set it and since when, and do not let it be changed", async () => {
    const locked = await box("Rahasia dan data pribadi di X. Ditetapkan Diskominfo sejak 1 November 2026");
    expect([locked.checked, locked.disabled]).toEqual([true, true]);
    const row = document.querySelector("[data-rule-set=data] th");
    expect(row?.textContent).toContain("Ditetapkan Diskominfo sejak 1 November 2026");
  });

  it("show a change at once, and take it back with the reason when the server refuses", async () => {
    const cell = await box("Nada yang mengajak di X");
    const answer = Promise.withResolvers<Response>();
    world.server.instead.set("/v1/settings", () => answer.promise);
    cell.click();
    await vi.waitFor(() => expect(cell.checked).toBe(false));
    await Promise.resolve();
    expect(cell.checked).toBe(false);

    answer.resolve(problem(403, "Ditetapkan kantor"));
    await says("Belum tersimpan: Ditetapkan kantor.");
    expect(cell.checked).toBe(true);
  });

  it("take two changes one after the other, though the second came before the first was answered", async () => {
    (await box("Nada yang mengajak: semua platform")).click();
    (await box("Kebiasaan Instagram: semua platform")).click();

    await vi.waitFor(() =>
      expect(world.server.settings.switches.map(({ target }) => target)).toEqual(["nada", "instagram"]),
    );
  });

  it("tell what is wrong with packs and policy of the office: where, and what to do", async () => {
    world.server.ruleSets.errors = [
      { file: "kantor.yaml", line: 3, column: 5, message: "“kind” is missing: add it" },
    ];
    await world.ask({ type: "check-server" });

    await says("Ada 1 bagian aturan atau kebijakan kantor yang tidak terbaca");
    await says("kantor.yaml:3:5 “kind” is missing: add it");
  });
});

describe("single rules", () => {
  it("are found by their words, with source and examples", async () => {
    const search = await find("input[type=search]", "Cari aturan");
    write(search, "pencurian 65(2)");
    await says("1 aturan");
    await findSwitch("NIK tercantum perlu dibenahi");
    await says("UU 27/2022, Pasal 65(2)");
    write(search, "tidak ada yang begini");
    await says("0 aturan");
  });

  it("are switched for all platforms", async () => {
    const [rule] = world.server.ruleSets.rule_sets[0]?.rules ?? [];
    if (rule) rule.locks = {};
    await world.ask({ type: "check-server" });
    write(await find("input[type=search]", "Cari aturan"), "nik");
    (await findSwitch("NIK tercantum perlu dibenahi")).click();

    await vi.waitFor(() =>
      expect(world.server.settings.switches).toEqual([{ target: "data-nik", platform: null, on: false }]),
    );
  });

  it("that are locked say who and since when", async () => {
    write(await find("input[type=search]", "Cari aturan"), "nik");
    const locked = await findSwitch("NIK tercantum perlu dibenahi");
    expect(locked.disabled).toBe(true);
    const note = document.getElementById(locked.getAttribute("aria-describedby") ?? "");
    expect(note?.textContent).toBe("Ditetapkan Diskominfo sejak 1 November 2026");
  });
});

describe("ignored hints", () => {
  it("come back by scope, and one that was brought back too soon is ignored again", async () => {
    world.server.settings.ignored = [
      { rule: "data-nik", platform: "x" },
      { rule: "nada-akronim", platform: null },
    ];
    await world.ask({ type: "check-server" });
    await find("h3", "Di satu platform");
    await find("h3", "Di semua platform");
    await press("Tampilkan lagi: NIK tercantum, di X");

    await says("“NIK tercantum” ditampilkan lagi.");
    expect(world.server.settings.ignored).toEqual([{ rule: "nada-akronim", platform: null }]);
    saysNot("Di satu platform");
    await press("Urungkan");
    await vi.waitFor(() =>
      expect(world.server.settings.ignored).toContainEqual({ rule: "data-nik", platform: "x" }),
    );
  });

  it("of open posts are asked of their pages", async () => {
    world.answerOfTab = () => ({
      platform: "x",
      composers: 1,
      ignored: [{ rule: "nada-akronim", title: "Akronim" }],
    });
    document.dispatchEvent(new Event("visibilitychange"));
    await find("h3", "Di tulisan yang sedang terbuka");
    world.answerOfTab = () => ({ platform: "x", composers: 1, ignored: [] });
    await press("Tampilkan lagi: Akronim, di X");

    await vi.waitFor(() => saysNot("Di tulisan yang sedang terbuka"));
    expect(world.tabMessages).toContainEqual({
      tab: 1,
      message: { type: "restore-in-page", rule: "nada-akronim" },
    });
  });
});

describe("the persona", () => {
  it("is kept as facts: what is empty is unknown, and what the form does not show stays", async () => {
    const recent = { posts: 9, off_persona: 1 };
    world.server.settings.author = { ...world.server.settings.author, recent };
    await world.ask({ type: "check-server" });
    write(await find("select", /^Jenis akun/), "office", "change");
    write(await find("input[type=number]", "Jumlah pengikut"), "850");
    await press("Tambah pilar");
    write(await find("input", "Pilar 1"), " Kesehatan ");
    write(await find("input", /^Kata kunci pilar 1/), "imunisasi, stunting,, imunisasi");
    await press("Simpan");

    await says("Tersimpan.");
    expect(world.server.settings.author).toEqual({
      account: "office",
      unit: null,
      followers: 850,
      audience: null,
      pillars: [{ name: "Kesehatan", keywords: ["imunisasi", "stunting"] }],
      recent,
    });
  });
});

describe("writing and sites", () => {
  it("keep how long Rambu waits after the last key", async () => {
    write(await find("input[type=range]", "Jeda sebelum memeriksa"), "1500", "change");
    await says("1,5 detik");
    await vi.waitFor(() => expect(world.server.settings.typing_pause_ms).toBe(1_500));
  });

  it("switch a site off with all its hosts, and on again", async () => {
    const x = await findSwitch("X x.com, twitter.com");
    x.click();
    await vi.waitFor(() => expect(world.server.settings.sites_off).toEqual(["x.com", "twitter.com"]));
    await vi.waitFor(() => expect(x.checked).toBe(false));
    x.click();
    await vi.waitFor(() => expect(world.server.settings.sites_off).toEqual([]));
  });

  it("look after comments where the writer wants it", async () => {
    const comments = await findSwitch("Kolom komentar di Facebook juga");
    expect(comments.checked).toBe(false);
    comments.click();
    await vi.waitFor(() => expect(world.server.settings.comments).toEqual({ facebook: true }));
  });
});

describe("without a server", () => {
  it("that answers: says what to do, and keeps all in sight and out of reach", async () => {
    const cell = await box("Nada yang mengajak di X");
    world.server.off = true;
    await world.ask({ type: "check-server" });

    await says("Server Rambu di komputer ini belum menyala");
    await says("Dapat diubah lagi begitu server siap.");
    expect(cell.matches(":disabled") || cell.closest("fieldset")?.disabled).toBe(true);
  });

  it("that it was paired with: offers to connect", async () => {
    world.server.forgetTokens();
    await world.ask({ type: "check-server" });
    const created = vi.spyOn(fakeBrowser.tabs, "create");
    await press("Sambungkan");
    await vi.waitFor(() =>
      expect(created).toHaveBeenCalledWith({ url: expect.stringMatching(/\/welcome\.html#sambungkan$/) }),
    );
  });
});
