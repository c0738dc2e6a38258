import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { findActivePage } from "../../../extension/entrypoints/popup/active-page.ts";
import { Popup } from "../../../extension/entrypoints/popup/popup.tsx";
import { problem } from "../support/fake-server.ts";
import { find, findSwitch, press, says, saysNot, show } from "../support/page.tsx";
import { SERVER_HOST, World } from "../support/world.ts";

let world: World;

beforeEach(async () => {
  world = new World();
  await world.pair();
  world.startWorker();
  vi.spyOn(window, "close").mockImplementation(() => undefined);
  world.answerOfTab = () => ({ platform: "x", composers: 1, ignored: [] });
});

async function open(): Promise<void> {
  show(<Popup page={await findActivePage()} />);
}

describe("the popup", () => {
  it("shows the rule sets of the platform in front as switches", async () => {
    await open();

    expect((await findSwitch("Nada yang mengajak")).checked).toBe(true);
    expect((await find("h2", /./)).textContent).toBe("Yang diperiksa di X");
    saysNot("Kebiasaan Instagram");
  });

  it("shows a locked one as it is, with who set it and since when, and does not let it be changed", async () => {
    await open();

    const locked = await findSwitch("Rahasia dan data pribadi");
    expect(locked.disabled).toBe(true);
    const note = document.getElementById(locked.getAttribute("aria-describedby") ?? "");
    expect(note?.textContent).toBe("Ditetapkan Diskominfo sejak 1 November 2026");
  });

  it("says of one that is locked on some platforms where, and switches the others", async () => {
    world.answerOfTab = () => undefined;
    world.activeUrl = undefined;
    const nada = world.server.ruleSets.rule_sets.find(({ id }) => id === "nada");
    if (nada)
      Object.assign(nada, {
        locks: { x: { by: "BKPSDM", since: "2026-11-10" } },
        on: { x: false, instagram: true },
      });
    await open();

    const free = await findSwitch("Nada yang mengajak");
    expect([free.checked, free.disabled]).toEqual([true, false]);
    const note = document.getElementById(free.getAttribute("aria-describedby") ?? "");
    expect(note?.textContent).toBe("Ditetapkan BKPSDM sejak 10 November 2026 (X)");
  });

  it("switches one rule set for this platform, on the server and in the cache that pages follow", async () => {
    await open();
    (await findSwitch("Nada yang mengajak")).click();

    const off = { target: "nada", platform: "x", on: false };
    await vi.waitFor(() => expect(world.server.settings.switches).toEqual([off]));
    await vi.waitFor(async () => {
      const { settings } = await fakeBrowser.storage.local.get("settings");
      expect(settings).toMatchObject({ switches: [off] });
    });
  });

  it("shows what the server keeps, not what was wished: a refused change springs back and says why", async () => {
    await open();
    const nada = await findSwitch("Nada yang mengajak");
    world.server.instead.set("/v1/settings", () => problem(422, "Isi permintaan belum tepat"));
    nada.click();

    await says("Belum tersimpan: Isi permintaan belum tepat.");
    expect(nada.checked).toBe(true);
  });

  it("speaks of all platforms where it knows no site, and overrules what was set for one", async () => {
    world.answerOfTab = () => undefined;
    world.activeUrl = undefined;
    world.server.settings.switches = [
      { target: "nada", platform: "instagram", on: false },
      { target: "data", platform: null, on: true },
    ];
    await open();

    await says("Yang diperiksa di semua platform");
    const nada = await findSwitch("Nada yang mengajak");
    expect(nada.checked).toBe(false);
    await says("menyala di X");
    nada.click();
    await vi.waitFor(() =>
      expect(world.server.settings.switches).toEqual([
        { target: "data", platform: null, on: true },
        { target: "nada", platform: null, on: true },
      ]),
    );
  });

  it("offers to reload a page that was open before Rambu was there", async () => {
    world.answerOfTab = () => {
      throw new Error("Receiving end does not exist");
    };
    await open();

    await says("Yang diperiksa di X");
    await press("Muat ulang halaman");
    await vi.waitFor(() => expect(fakeBrowser.tabs.reload).toHaveBeenCalledWith(1));
  });

  it("changes the language at once, of its own words too", async () => {
    await open();
    await findSwitch("Nada yang mengajak");
    (await find("input[type=radio]", "English")).click();

    await says("What is checked on X");
    expect(document.documentElement.lang).toBe("en");
    expect(world.server.settings.language).toBe("en");
    await find("input[type=radio]", "Sunda (preview)");
  });
});

describe("ignored hints", () => {
  it("of this post and of this platform can be shown again", async () => {
    world.answerOfTab = () => ({
      platform: "x",
      composers: 1,
      ignored: [{ rule: "nada-akronim", title: "Akronim" }],
    });
    world.server.settings.ignored = [
      { rule: "data-nik", platform: "x" },
      { rule: "tagar-banyak", platform: "instagram" },
    ];
    await open();

    await says("Petunjuk yang diabaikan");
    saysNot("tagar-banyak");
    await press("Tampilkan lagi: Akronim, di tulisan ini");
    await vi.waitFor(() =>
      expect(world.tabMessages).toContainEqual({
        tab: 1,
        message: { type: "restore-in-page", rule: "nada-akronim" },
      }),
    );
    await press("Tampilkan lagi: NIK tercantum, di X");
    await vi.waitFor(() => expect(world.server.settings.ignored).toHaveLength(1));
    await vi.waitFor(() => saysNot("Petunjuk yang diabaikan"));
  });
});

describe("the server's state", () => {
  it("off: gives the command that starts it, and looks again", async () => {
    world.server.off = true;
    await open();

    await says("Server Rambu di komputer ini belum menyala");
    await says("make run");
    world.server.off = false;
    await press("Periksa lagi");
    await says("Draf Anda diperiksa di komputer ini saja.");
  });

  it("off: keeps the switches in sight, and out of reach", async () => {
    await open();
    await findSwitch("Nada yang mengajak");
    world.server.off = true;
    await world.ask({ type: "check-server" });

    await vi.waitFor(async () => expect((await findSwitch("Nada yang mengajak")).disabled).toBe(true));
  });

  it("not paired: connects on the welcome page, where the code stays in sight", async () => {
    world.server.forgetTokens();
    const created = vi.spyOn(fakeBrowser.tabs, "create");
    await open();
    await press("Sambungkan");

    await vi.waitFor(() =>
      expect(created).toHaveBeenCalledWith({ url: expect.stringMatching(/\/welcome\.html#sambungkan$/) }),
    );
  });

  it("no permission: asks for it from the click itself", async () => {
    world.granted.delete(SERVER_HOST);
    const requested = vi.spyOn(fakeBrowser.permissions, "request");
    await open();
    await says("belum mengizinkan Rambu berbicara dengan server");
    await vi.waitFor(async () => {
      await press("Beri izin");
      expect(requested).toHaveBeenLastCalledWith({ origins: [SERVER_HOST] });
    });

    await says("Draf Anda diperiksa di komputer ini saja.");
  });

  it("ready, but a site is missing: offers to ask for that one", async () => {
    world.granted.delete("https://x.com/*");
    await open();

    await says("belum mengizinkan Rambu membaca kotak tulis");
    await find("button", "Beri izin");
  });

  it("impostor: says so, and that nothing was sent", async () => {
    world.server.instead.set("/v1/health", () => new Response("hi"));
    await open();

    await says(/program lain yang menjawab di port 17845.*Tidak ada draf yang dikirim/);
  });
});

describe("on a site that Rambu does not know", () => {
  const BLOG = "https://blog.dinkes.example/*";
  beforeEach(() => {
    world.activeUrl = "https://blog.dinkes.example/tulis";
    world.answerOfTab = () => undefined;
  });

  it("it is let in by one click, for this site alone", async () => {
    const requested = vi.spyOn(fakeBrowser.permissions, "request");
    await open();
    await says("Rambu belum hadir di blog.dinkes.example");
    await press("Hadirkan Rambu di situs ini");

    expect(requested).toHaveBeenCalledWith({ origins: [BLOG] });
    await vi.waitFor(() => expect([...world.registered.values()]).toMatchObject([{ matches: [BLOG] }]));
  });

  it("it is sent away again, from the open page too", async () => {
    world.granted.add(BLOG);
    world.answerOfTab = () => ({ platform: "blog", composers: 1, ignored: [] });
    await open();
    await says("Rambu hadir di blog.dinkes.example");
    await press("Hentikan di situs ini");

    await vi.waitFor(() => expect(world.granted.has(BLOG)).toBe(false));
    await vi.waitFor(() => expect(world.tabMessages).toContainEqual({ tab: 1, message: { type: "leave" } }));
  });

  it("is not asked where no extension may be, nor on the server's own pages", async () => {
    for (const address of ["about:addons", "http://127.0.0.1:17845/latihan/x", "https://x.com/home"]) {
      world.activeUrl = address;
      expect((await findActivePage()).elsewhere).toBeUndefined();
    }
  });
});
