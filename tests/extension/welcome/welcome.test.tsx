import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { Welcome } from "../../../extension/entrypoints/welcome/welcome.tsx";
import { find, press, says, saysNot, show } from "../support/page.tsx";
import { World } from "../support/world.ts";

let world: World;

beforeEach(() => {
  // So that no worker of an earlier test goes on polling; `vi.waitFor` moves this clock.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  location.hash = "";
  world = new World();
  world.startWorker();
});
afterEach(() => vi.useRealTimers());

function answerWith(answer: "allowed" | "refused"): void {
  for (const pairing of world.server.pairings.values()) pairing.answer = answer;
}

describe("the welcome page", () => {
  it("says what Rambu does, what it never does, and whom to ask", async () => {
    show(<Welcome />);

    await says("Selamat datang di Rambu");
    await says("Menahan, menunda, atau mengirim unggahan Anda");
    await says("Bukan nasihat hukum; tanyakan BKPSDM atau PPID");
    await vi.waitFor(() => expect(document.title).toBe("Selamat datang di Rambu"));
    expect(document.querySelectorAll("h1")).toHaveLength(1);
  });

  it("pairs in one click, with the code to compare, and ends with how to begin", async () => {
    show(<Welcome />);
    await press("Sambungkan");

    await says("Cocokkan kode ini");
    expect(document.querySelector("[data-code]")?.getAttribute("data-code")).toBe("402913");
    expect(document.querySelector("[data-code] .unseen")?.textContent).toBe("Kode: 4 0 2 9 1 3");
    expect(world.openedWindows).toEqual(["http://127.0.0.1:17845/pairings/p1"]);
    answerWith("allowed");

    await vi.waitFor(() => expect(document.querySelector("[data-ready=true]")).not.toBeNull(), 3_000);
    await says("Buka X, Instagram, Facebook, YouTube, atau situs lain");
    await says("Pintasan papan tiknya Alt+Shift+R.");
  });

  it("pairs at once when the popup sent the person here, and not again on reload", async () => {
    location.hash = "#sambungkan";
    show(<Welcome />);

    await says("Cocokkan kode ini");
    expect(location.hash).toBe("");
  });

  it("is kind about a pairing that was refused", async () => {
    show(<Welcome />);
    await press("Sambungkan");
    await says("Cocokkan kode ini");
    answerWith("refused");

    await vi.waitFor(() => says("Sambungan belum disetujui. Tidak apa-apa"), 3_000);
    await find("button", "Sambungkan");
  });

  it("notices by itself that the server was started", async () => {
    world.server.off = true;
    show(<Welcome />);
    await says("make run");

    world.server.off = false;
    await vi.waitFor(() => find("button", "Sambungkan"), 5_000);
  });

  it("looks at the server again when the person comes back to it", async () => {
    world.server.off = true;
    show(<Welcome />);
    await says("make run");

    world.server.off = false;
    window.dispatchEvent(new Event("focus"));
    await find("button", "Sambungkan");
  });

  it("can be read in English before any server is there", async () => {
    world.server.off = true;
    show(<Welcome />);
    (await find("input[type=radio]", "English")).click();

    await says("Welcome to Rambu");
    saysNot("Selamat datang");
  });

  it("keeps another port, and says how to start the server on it", async () => {
    show(<Welcome />);
    await says("Sambungkan");
    const port = (await find("input[type=number]", "Port server di komputer ini")) as HTMLInputElement;
    await vi.waitFor(() => expect(port.value).toBe("17845"));
    port.value = "17999";
    port.dispatchEvent(new Event("input", { bubbles: true }));
    port.form?.requestSubmit();

    await says("Port tersimpan.");
    expect(await fakeBrowser.storage.local.get("port")).toEqual({ port: 17_999 });
    await says(".venv/bin/rambu serve --port 17999");
  });

  it("shows a port that the office has set, with who and since when, and does not let it be changed", async () => {
    await fakeBrowser.storage.managed.set({ serverPort: 17_900, office: "Diskominfo", since: "2026-11-01" });
    show(<Welcome />);
    await says("Ditetapkan Diskominfo sejak 1 November 2026");
    const port = (await find("input[type=number]", "Port server di komputer ini")) as HTMLInputElement;
    await vi.waitFor(() => expect([port.value, port.disabled]).toEqual(["17900", true]));
  });
});
