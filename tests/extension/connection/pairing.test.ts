import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { POLL_MS } from "../../../extension/connection/pairing.ts";
import { loadToken } from "../../../extension/connection/token-store.ts";
import { json, problem } from "../support/fake-server.ts";
import { until, World } from "../support/world.ts";

const evaluate = {
  type: "evaluate",
  composer: "c1",
  request: { platform: "x", text: "Warga Enok" },
} as const;

let world: World;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: new Date("2026-11-24T09:00:00Z") });
  world = new World();
  world.startWorker();
});
afterEach(() => vi.useRealTimers());

function answerWith(answer: "allowed" | "refused"): void {
  for (const pairing of world.server.pairings.values()) pairing.answer = answer;
}

const waiting = () => vi.getTimerCount() === 1;
const ended = async () => (await world.status()).pairing === undefined;

/** Lets the time pass until the next question after the token, and its answer come. */
async function nextPoll(): Promise<void> {
  await until(waiting);
  await vi.advanceTimersByTimeAsync(POLL_MS);
  await until(async () => waiting() || (await ended()));
}

async function ready(): Promise<void> {
  await until(async () => (await world.status()).state === "ready");
  expect(await world.status()).toEqual({ state: "ready" });
}

describe("pairing", () => {
  it("shows the code and opens the server's page", async () => {
    const { answer } = await world.ask({ type: "pair" });

    expect(answer).toEqual({
      state: "not-paired",
      pairing: { code: "402913", expiresAt: "2026-11-24T09:02:00.000Z" },
    });
    expect(await world.status()).toEqual(answer);
    expect(world.openedWindows).toEqual(["http://127.0.0.1:17845/pairings/p1"]);
  });

  it("ends ready once the person has allowed it", async () => {
    await world.ask({ type: "pair" });
    await nextPoll();
    expect(await loadToken()).toBeUndefined();

    answerWith("allowed");
    await nextPoll();

    await ready();
    expect((await world.ask(evaluate)).answer).toMatchObject({ state: "ready" });
  });

  it("shows the server the verifier's digest first, and the verifier only to fetch the token", async () => {
    await world.ask({ type: "pair" });
    await nextPoll();

    const { challenge, client } = JSON.parse(world.server.requests("/v1/pairings")[0]?.body ?? "");
    const { verifier } = JSON.parse(world.server.requests("/v1/pairings/p1/token")[0]?.body ?? "");
    expect(verifier).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(challenge).toBe(createHash("sha256").update(verifier).digest("hex"));
    expect(client).toBe("Rambu di Chromium");
  });

  it("is asked for once: a second click opens the same page again", async () => {
    await world.ask({ type: "pair" });
    await world.ask({ type: "pair" });

    expect(world.server.pairings.size).toBe(1);
    expect(world.openedWindows).toHaveLength(2);
  });

  it("keeps showing its code when somebody looks at the server meanwhile", async () => {
    const { answer } = await world.ask({ type: "pair" });
    await world.ask({ type: "check-server" });

    expect(await world.status()).toEqual(answer);
  });

  it("is not asked for where there is one", async () => {
    await world.pair();

    expect((await world.ask({ type: "pair" })).answer).toEqual({ state: "ready" });
    expect(world.server.pairings.size).toBe(0);
  });

  it("is not asked for with a program that failed its proof", async () => {
    await world.pair();
    world.server.instead.set("/v1/proofs", () => json({ proof: "00".repeat(32) }));

    expect((await world.ask({ type: "pair" })).answer).toEqual({ state: "error", reason: "impostor" });
    expect(world.openedWindows).toEqual([]);
  });

  it("uses a tab where there are no windows", async () => {
    vi.spyOn(fakeBrowser.windows, "create").mockRejectedValue(new Error("no windows on this device"));
    const opened = vi.spyOn(fakeBrowser.tabs, "create");

    await world.ask({ type: "pair" });

    expect(opened).toHaveBeenCalledWith({ url: "http://127.0.0.1:17845/pairings/p1" });
  });

  it("goes on where a stopped worker left it", async () => {
    await world.ask({ type: "pair" });
    await until(waiting);
    vi.clearAllTimers();

    world.startWorker();
    answerWith("allowed");

    await ready();
  });

  it("survives a server that is away for a moment", async () => {
    await world.ask({ type: "pair" });
    await until(waiting);
    world.server.off = true;
    await nextPoll();
    world.server.off = false;
    answerWith("allowed");
    await nextPoll();

    await ready();
  });

  it("ends without a token when the person refuses", async () => {
    await world.ask({ type: "pair" });
    await until(waiting);
    answerWith("refused");
    await nextPoll();

    expect(await world.status()).toEqual({ state: "not-paired" });
    expect(await loadToken()).toBeUndefined();
  });

  it("asks no longer when the time is over", async () => {
    await world.ask({ type: "pair" });
    await until(waiting);
    vi.setSystemTime(new Date("2026-11-24T09:02:01Z"));
    await nextPoll();
    await vi.advanceTimersByTimeAsync(120_000);

    expect(vi.getTimerCount()).toBe(0);
    expect(world.server.requests("/v1/pairings/p1/token")).toHaveLength(1);
    expect(await world.status()).toEqual({ state: "not-paired" });
  });

  it("tells that the server takes no more", async () => {
    world.server.instead.set("/v1/pairings", () => problem(429, "Terlalu banyak permintaan sambungan"));

    const { answer } = await world.ask({ type: "pair" });

    expect(answer).toMatchObject({ state: "error", detail: "Terlalu banyak permintaan sambungan." });
  });
});

describe("what claims to be a pairing is not opened", () => {
  const honest = { id: "p1", code: "402913", expires_at: "2026-11-24T09:02:00Z" };
  it.each([
    ["another host", { ...honest, approve_url: "http://127.0.0.1.evil.example/pairings/p1" }],
    ["another port", { ...honest, approve_url: "http://127.0.0.1:8080/pairings/p1" }],
    ["another name before the address", { ...honest, approve_url: "http://127.0.0.1:17845@evil.example/" }],
    ["a script", { ...honest, approve_url: "javascript:alert(1)" }],
    ["no address", { ...honest, approve_url: "pairings" }],
    ["a code that is none", { ...honest, code: "klik!", approve_url: "http://127.0.0.1:17845/pairings/p1" }],
    [
      "an id that leaves its path",
      { ...honest, id: "../x", approve_url: "http://127.0.0.1:17845/pairings/p1" },
    ],
  ])("%s", async (_, pairing) => {
    world.server.instead.set("/v1/pairings", () => json(pairing, 201));

    const { answer } = await world.ask({ type: "pair" });

    expect(answer).toEqual({ state: "error", reason: "impostor" });
    expect(world.openedWindows).toEqual([]);
  });
});

describe("secrets", () => {
  it("are never in a storage that content scripts can read, nor are drafts", async () => {
    await world.ask({ type: "pair" });
    await nextPoll();
    const { verifier } = JSON.parse(world.server.requests("/v1/pairings/p1/token")[0]?.body ?? "");
    const whilePairing = JSON.stringify(await fakeBrowser.storage.local.get(null));
    answerWith("allowed");
    await nextPoll();
    await ready();
    await world.ask(evaluate);
    const token = await loadToken();

    const open = whilePairing + JSON.stringify(await fakeBrowser.storage.local.get(null));
    expect(token?.token).toMatch(/^t1\./);
    expect(open).not.toContain(verifier);
    expect(open).not.toContain(token?.token.split(".")[1]);
    expect(open).not.toContain("Enok");
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).toBe("{}");
  });
});
