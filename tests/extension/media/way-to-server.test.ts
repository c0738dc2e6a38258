import { createHash, randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { CHUNK_BYTES, MAX_PICTURE_BYTES, type Outcome } from "../../../extension/media/picture-port.ts";
import { sendPicture } from "../../../extension/media/send.ts";
import { json, problem } from "../support/fake-server.ts";
import { until, World } from "../support/world.ts";
import { type PortEnd, portPair } from "./port-pair.ts";

let world: World;
/** The last port that was opened. */
let port: { page: PortEnd; worker: PortEnd };

beforeEach(() => {
  world = new World();
  world.startWorker();
  Object.assign(fakeBrowser.runtime, { connect: () => open().page });
});

function open(): { page: PortEnd; worker: PortEnd } {
  port = portPair();
  world.onConnect.trigger(port.worker as never);
  return port;
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const puts = () => world.server.seen.filter(({ method }) => method === "PUT");

/** Lets the server look at these bytes, and answer with a report. */
function serverSees(bytes: Uint8Array): string {
  const id = sha256(bytes);
  world.server.instead.set(`/v1/images/${id}`, () => json({ id, text: "unavailable" }, 201));
  return id;
}

function send(bytes: Uint8Array<ArrayBuffer>, signal = new AbortController().signal): Promise<Outcome> {
  return sendPicture(new Blob([bytes], { type: "image/jpeg" }), () => undefined, signal);
}

function imageUnknown(id: string): Response {
  const body = {
    type: "/problems/image-unknown",
    title: "Gambar belum dikirim",
    status: 409,
    detail: "",
    images: [id],
  };
  return new Response(JSON.stringify(body), {
    status: 409,
    headers: { "Content-Type": "application/problem+json" },
  });
}

describe("a picture on its way to the server", () => {
  it("arrives whole, under its digest, after a proof, in chunks that were asked for", async () => {
    await world.pair();
    const bytes = randomBytes(2 * CHUNK_BYTES + 77);
    const id = serverSees(bytes);
    const shares: number[] = [];
    const outcome = await sendPicture(
      new Blob([bytes], { type: "image/jpeg" }),
      (share) => shares.push(share),
      new AbortController().signal,
    );
    expect(outcome).toEqual({ type: "seen", report: { id, text: "unavailable" } });
    const [put] = puts();
    expect(put?.path).toBe(`/v1/images/${id}`);
    expect(put?.headers.get("Content-Type")).toBe("image/jpeg");
    expect(Buffer.compare(put?.init.body as Uint8Array, bytes)).toBe(0);
    const paths = world.server.seen.map(({ path }) => path);
    expect(paths.indexOf("/v1/proofs")).toBeGreaterThanOrEqual(0);
    expect(paths[paths.indexOf(put?.path ?? "") - 1]).toBe("/v1/proofs");
    expect(shares).toEqual([0, CHUNK_BYTES / bytes.length, (2 * CHUNK_BYTES) / bytes.length]);
    for (const { data } of port.worker.heard.slice(1))
      expect(String(data).length).toBeLessThanOrEqual(2 ** 20);
  });

  it("does not leave the page before there is a pairing", async () => {
    const outcome = await send(randomBytes(3_000));
    expect(outcome).toEqual({ type: "away", state: "not-paired" });
    expect(port.worker.heard.map(({ type }) => type)).toEqual(["begin"]);
    expect(puts()).toEqual([]);
  });

  it("does not leave the page when another program has the server's port", async () => {
    await world.pair();
    world.server.instead.set("/v1/proofs", () => json({ proof: "00".repeat(32) }));
    expect(await send(randomBytes(3_000))).toEqual({ type: "away", state: "error" });
    expect(port.worker.heard.map(({ type }) => type)).toEqual(["begin"]);
  });

  it("is given to the server once, and again when the server has forgotten it", async () => {
    await world.pair();
    const bytes = randomBytes(5_000);
    const id = serverSees(bytes);
    await send(bytes);
    await send(bytes);
    expect(puts()).toHaveLength(1);
    const request = { platform: "x" as const, text: "Halo", images: [{ id, alt: null }] };
    world.server.instead.set("/v1/evaluations", () => imageUnknown(id));
    const { answer } = await world.ask({ type: "evaluate", composer: "c1", request });
    expect(answer).toEqual({ state: "unknown-images", images: [id] });
    expect(await world.status()).toEqual({ state: "ready" });
    await send(bytes);
    expect(puts()).toHaveLength(2);
  });

  it("that the server refuses is told in the server's words", async () => {
    await world.pair();
    const bytes = randomBytes(900);
    world.server.instead.set(`/v1/images/${sha256(bytes)}`, () => problem(422, "Gambar rusak"));
    expect(await send(bytes)).toEqual({ type: "refused", detail: "Gambar rusak." });
    expect(await world.status()).toEqual({ state: "ready" });
  });

  it("waits for a server that is busy with others", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    await world.pair();
    const bytes = randomBytes(900);
    const id = sha256(bytes);
    world.server.instead.set(`/v1/images/${id}`, () => problem(503, "Sibuk"));
    const outcome = send(bytes);
    await until(() => puts().length === 1);
    serverSees(bytes);
    await until(async () => {
      await vi.advanceTimersByTimeAsync(1_000);
      return puts().length === 2;
    });
    expect(await outcome).toMatchObject({ type: "seen" });
    vi.useRealTimers();
  });

  it("leaves nothing in the browser's storage, and never tells the name of its file", async () => {
    await world.pair();
    const bytes = randomBytes(5_000);
    const id = serverSees(bytes);
    const file = new File([bytes], "rahasia-bu-enok.jpg", { type: "image/jpeg" });
    await sendPicture(file, () => undefined, new AbortController().signal);
    const { local, session } = fakeBrowser.storage;
    const stored = JSON.stringify([await local.get(null), await session.get(null)]);
    expect(stored).not.toContain(id);
    expect(stored).not.toContain("rahasia");
    const said = JSON.stringify(port.worker.heard) + world.server.everythingSent();
    expect(said).not.toContain("rahasia");
    expect(said).toContain(id);
  });

  it("is given up when the writer takes it out", async () => {
    await world.pair();
    const bytes = randomBytes(3 * CHUNK_BYTES);
    serverSees(bytes);
    const stop = new AbortController();
    const picture = new Blob([bytes]);
    const sent = sendPicture(picture, (share) => share > 0 && stop.abort(), stop.signal);
    await expect(sent).rejects.toThrow();
    expect(port.page.other).toBeNull();
    const next = randomBytes(500);
    const id = serverSees(next);
    expect(await send(next)).toMatchObject({ type: "seen", report: { id } });
    expect(puts()).toHaveLength(1);
  });
});

describe("the worker", () => {
  it.each([
    ["a picture that is too large", { type: "begin", bytes: MAX_PICTURE_BYTES + 1, mime: "image/png" }],
    ["a picture of nothing", { type: "begin", bytes: 0, mime: "image/png" }],
    ["bytes that nobody asked for", { type: "chunk", data: "AAAA" }],
  ])("takes no %s", async (_, message) => {
    await world.pair();
    const { page } = open();
    page.postMessage(message);
    await until(() => page.other === null);
    expect(puts()).toEqual([]);
  });

  it.each([
    ["more than was announced", btoa("x".repeat(11))],
    ["what is no base64", "%%%%"],
    ["nothing", ""],
  ])("breaks off when it is sent %s", async (_, data) => {
    await world.pair();
    const { page } = open();
    page.postMessage({ type: "begin", bytes: 10, mime: "image/png" });
    await until(() => page.heard.length === 1);
    page.postMessage({ type: "chunk", data });
    await until(() => page.other === null);
    expect(puts()).toEqual([]);
  });

  it("does not listen to a port of another extension", async () => {
    await world.pair();
    const pair = portPair();
    Object.assign(pair.worker.sender, { id: "another" });
    world.onConnect.trigger(pair.worker as never);
    pair.page.postMessage({ type: "begin", bytes: 10, mime: "image/png" });
    await until(() => pair.worker.heard.length === 1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(pair.page.heard).toEqual([]);
  });
});
