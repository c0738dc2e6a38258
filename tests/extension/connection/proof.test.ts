import { beforeEach, describe, expect, it } from "vitest";
import type { EvaluationRequest } from "../../../extension/contract/types.ts";
import { json } from "../support/fake-server.ts";
import { World } from "../support/world.ts";

const DRAFT: EvaluationRequest = { platform: "x", text: "Warga bernama Enok, NIK 3299014507990002" };
const evaluate = { type: "evaluate", composer: "c1", request: DRAFT } as const;

let world: World;
let token: string;

beforeEach(async () => {
  world = new World();
  token = (await world.pair()).token;
  world.startWorker();
});

describe("a draft", () => {
  it("is judged by a server that has proved itself", async () => {
    const { answer } = await world.ask(evaluate);

    expect(answer).toMatchObject({ state: "ready", evaluation: { hints: [{ rule: "data-nik" }] } });
    expect(await world.status()).toEqual({ state: "ready" });
  });

  it("waits, and the token with it, until the proof is there", async () => {
    await world.ask(evaluate);

    const proof = world.server.seen.findIndex(({ path }) => path === "/v1/proofs");
    const before = world.server.seen.slice(0, proof + 1);
    expect(before.map(({ path }) => path)).toEqual(["/v1/health", "/v1/proofs"]);
    for (const { headers, body } of before) {
      expect(headers.has("Authorization")).toBe(false);
      expect(body).not.toContain(token);
      expect(body).not.toContain("Enok");
    }
  });

  it("never has the token in an address", async () => {
    await world.ask(evaluate);

    for (const { url } of world.server.seen) expect(url).not.toContain(token.split(".")[1]);
  });
});

describe("a program on the port that is not our server", () => {
  const impostors: Record<string, () => void> = {
    "answers with a page": () => {
      const page = () => new Response("<h1>hi</h1>", { headers: { "Content-Type": "text/html" } });
      world.server.instead.set("/v1/health", page);
      world.server.instead.set("/v1/proofs", page);
    },
    "answers health in our words, and proves nothing": () => {
      world.server.instead.set("/v1/proofs", () => json({ proof: "00".repeat(32) }));
    },
    "repeats the nonce": () => {
      world.server.instead.set("/v1/proofs", ({ body }) => json({ proof: JSON.parse(body).nonce }));
    },
    "answers with a proof that is no text": () => {
      world.server.instead.set("/v1/proofs", () => json({ proof: { toString: "x" } }));
    },
    "answers null": () => {
      world.server.instead.set("/v1/health", () => json(null));
    },
    "answers with broken JSON": () => {
      world.server.instead.set(
        "/v1/proofs",
        () => new Response("{", { headers: { "Content-Type": "application/json" } }),
      );
    },
  };

  it.each(Object.keys(impostors))("%s, and gets neither token nor draft", async (name) => {
    impostors[name]?.();

    const { answer } = await world.ask(evaluate);

    expect(answer).toEqual({ state: "error", reason: "impostor" });
    expect(await world.status()).toEqual({ state: "error", reason: "impostor" });
    expect(world.server.everythingSent()).not.toContain(token);
    expect(world.server.everythingSent()).not.toContain("Enok");
  });

  it("replays an old proof, and gets neither", async () => {
    await world.ask(evaluate);
    const old = world.server.requests("/v1/proofs")[0];
    if (!old) throw new Error("no proof was asked for");
    const replayed = await (await world.server.fetch(old.url, old.init)).json();
    world.server.seen.length = 0;
    world.server.instead.set("/v1/proofs", () => json(replayed));

    world.startWorker();
    const { answer } = await world.ask(evaluate);

    expect(answer).toEqual({ state: "error", reason: "impostor" });
    expect(world.server.everythingSent()).not.toContain(token);
    expect(world.server.everythingSent()).not.toContain("Enok");
  });
});

describe("the proof is asked for again", () => {
  const proofs = () => world.server.requests("/v1/proofs").length;

  it("for every draft, each with a nonce of its own", async () => {
    await world.ask(evaluate);
    await world.ask(evaluate);
    await world.ask(evaluate);

    const order = world.server.seen.map(({ path }) => path.replace("/v1/", ""));
    expect(order.slice(-4)).toEqual(["proofs", "evaluations", "proofs", "evaluations"]);
    const nonces = world.server.requests("/v1/proofs").map(({ body }) => JSON.parse(body).nonce);
    expect(new Set(nonces).size).toBe(3);
  });

  it("after the worker was stopped", async () => {
    await world.ask(evaluate);
    world.startWorker();
    await world.ask(evaluate);

    expect(proofs()).toBe(2);
  });

  it("after the connection was lost", async () => {
    await world.ask(evaluate);
    world.server.off = true;
    expect((await world.ask(evaluate)).answer).toEqual({ state: "server-off" });
    world.server.off = false;
    await world.ask(evaluate);

    expect(proofs()).toBe(2);
  });

  it("after another program took the port between two letters, which gets nothing", async () => {
    await world.ask(evaluate);
    world.server.seen.length = 0;
    world.server.instead.set("/v1/proofs", () => json({ proof: "11".repeat(32) }));

    const { answer } = await world.ask(evaluate);

    expect(answer).toEqual({ state: "error", reason: "impostor" });
    expect(world.server.everythingSent()).not.toContain("Enok");
    expect(world.server.everythingSent()).not.toContain(token);
  });
});
