import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeEvent, until, World } from "../support/world.ts";

let world: World;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  world = new World();
  await world.pair();
  world.startWorker();
});
afterEach(() => vi.useRealTimers());

const checks = () => world.server.requests("/v1/health").length;

/** A look ends by planning the next one. */
const looked = () => until(() => vi.getTimerCount() === 1);

/** Lets time pass, and the look end that it may have begun. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await looked();
}

/** A server that is off notes no request, so what is counted is what the worker tried. */
function countTries(): () => number {
  const tried = vi.spyOn(world.server as { fetch: typeof world.server.fetch }, "fetch");
  vi.stubGlobal("fetch", world.server.fetch);
  return () => tried.mock.calls.length;
}

describe("the watch", () => {
  it("does nothing while nobody writes", async () => {
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);

    expect(checks()).toBe(0);
  });

  it("looks at once when somebody begins, and every five seconds after", async () => {
    world.openComposer();
    await looked();
    expect(checks()).toBe(1);

    await pass(4_999);
    expect(checks()).toBe(1);
    await pass(1);
    expect(checks()).toBe(2);
  });

  it("looks once for several composers", async () => {
    world.openComposer();
    world.openComposer();
    await looked();
    await pass(5_000);

    expect(checks()).toBe(2);
  });

  it("stops with the last composer", async () => {
    const first = world.openComposer();
    const second = world.openComposer();
    await looked();
    first.onDisconnect.trigger();
    await pass(5_000);
    expect(checks()).toBe(2);

    second.onDisconnect.trigger();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(checks()).toBe(2);
  });

  it("sees that the server was stopped, and that it came back", async () => {
    world.openComposer();
    await looked();
    expect(await world.status()).toEqual({ state: "ready" });

    world.server.off = true;
    await pass(5_000);
    expect(await world.status()).toEqual({ state: "server-off" });

    world.server.off = false;
    await pass(1_000);
    expect(await world.status()).toEqual({ state: "ready" });
  });

  it("tries less and less often, down to every fifteen seconds", async () => {
    world.server.off = true;
    const tries = countTries();
    world.openComposer();
    await looked();

    const pauses = [1, 2, 4, 8, 15, 15];
    for (const [index, seconds] of pauses.entries()) {
      expect(tries()).toBe(index + 1);
      await pass(seconds * 1_000 - 1);
      expect(tries()).toBe(index + 1);
      await pass(1);
    }
  });

  it("goes on for the popup and the welcome page, until they are out of sight", async () => {
    const page = world.connect("page");
    await looked();
    await pass(5_000);
    expect(checks()).toBe(2);

    page.disconnect();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ignores ports of another name", async () => {
    world.onConnect.trigger({ name: "something", onDisconnect: new FakeEvent() });
    world.openComposer();
    await looked();
    world.onConnect.trigger({ name: "something", onDisconnect: new FakeEvent() });

    expect(checks()).toBe(1);
    expect(vi.getTimerCount()).toBe(1);
  });
});
