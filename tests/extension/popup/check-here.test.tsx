import { beforeEach, describe, expect, it, vi } from "vitest";
import { findActivePage } from "../../../extension/entrypoints/popup/active-page.ts";
import { Popup } from "../../../extension/entrypoints/popup/popup.tsx";
import { json } from "../support/fake-server.ts";
import { evaluationOf } from "../support/fixtures.ts";
import { find, press, says, saysNot, show } from "../support/page.tsx";
import { World } from "../support/world.ts";

const CAPTION = "NIK 3299014507990002 sudah jadi";
const MENDED = "NIK •••••••••••••••• sudah jadi";

let world: World;

beforeEach(async () => {
  world = new World();
  await world.pair();
  world.startWorker();
  world.answerOfTab = () => ({ platform: "x", composers: 0, ignored: [] });
  world.server.instead.set("/v1/evaluations", () => {
    const request = { platform: "x" as const, text: CAPTION };
    const evaluation = evaluationOf(request);
    const [hint] = evaluation.hints;
    if (!hint) throw new Error("no hint");
    hint.span = { start: 4, end: 20 };
    hint.edits = [{ label: "Samarkan", start: 4, end: 20, text: "•".repeat(16), safe: true }];
    return json(evaluation);
  });
});

async function open(): Promise<void> {
  show(<Popup page={await findActivePage()} />);
}

async function paste(text: string): Promise<void> {
  const field = (await find("textarea", /^Tempel takarir/)) as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

describe("a known page without a box", () => {
  it("is told, and a caption that is pasted is judged for its platform, with sources", async () => {
    await open();
    await says("Di halaman X ini tidak ada kotak tulis yang Rambu kenali");
    await paste(CAPTION);

    await says("1 petunjuk untuk tulisan ini");
    await says("NIK tercantum");
    await says("UU 27/2022, Pasal 65(2)");
    expect((await find("q", /./)).textContent).toBe("3299014507990002");
    const [sent] = world.server.requests("/v1/evaluations");
    expect(JSON.parse(sent?.body ?? "")).toEqual({ platform: "x", text: CAPTION, locale: "id" });
  });

  it("gives the mended caption to take along", async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText } });
    await open();
    await paste(CAPTION);
    await says("1 perbaikan yang aman sudah dimasukkan.");
    await press("Salin");

    await says("Tersalin");
    expect(writeText).toHaveBeenCalledWith(MENDED);
    vi.unstubAllGlobals();
  });

  it("waits for the server, and judges what was pasted once it is ready", async () => {
    world.server.off = true;
    await open();
    await says("Server Rambu di komputer ini belum menyala");
    await paste(CAPTION);
    await says("Begitu server siap, takarir ini diperiksa.");
    expect(world.server.requests("/v1/evaluations")).toEqual([]);

    world.server.off = false;
    await press("Periksa lagi");
    await says("NIK tercantum");
  });

  it("is no matter where a box was found, or where no script of ours can look", async () => {
    world.answerOfTab = () => ({ platform: "x", composers: 1, ignored: [] });
    await open();
    await says("Yang diperiksa di X");
    saysNot("kotak tulis yang Rambu kenali");
    world.answerOfTab = () => undefined;
    await open();
    await says("Muat ulang halaman");
    saysNot("kotak tulis yang Rambu kenali");
  });
});
