import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { EMPTY_CACHE, readCache, writeCache } from "../../../extension/settings/cache.ts";
import { json, problem } from "../support/fake-server.ts";
import { SERVER_HOST, World } from "../support/world.ts";

const evaluate = { type: "evaluate", composer: "c1", request: { platform: "x", text: "Halo" } } as const;

let world: World;
beforeEach(() => {
  world = new World();
  world.startWorker();
});

describe("the state that everybody is told", () => {
  it("server-off: nobody answers", async () => {
    await world.pair();
    world.server.off = true;

    expect((await world.ask(evaluate)).answer).toEqual({ state: "server-off" });
    expect(await world.status()).toEqual({ state: "server-off" });
  });

  it("not-paired: there is no token yet", async () => {
    expect((await world.ask(evaluate)).answer).toEqual({ state: "not-paired" });
    expect(world.server.requests("/v1/evaluations")).toHaveLength(0);
  });

  it("not-paired: the server does not know our token any more", async () => {
    await world.pair();
    world.server.forgetTokens();

    expect((await world.ask(evaluate)).answer).toEqual({ state: "not-paired" });
    expect(world.server.everythingSent()).not.toContain("Halo");
  });

  it("not-paired: the token was taken back while we wrote", async () => {
    await world.pair();
    await world.ask(evaluate);
    world.server.forgetTokens();

    expect((await world.ask(evaluate)).answer).toEqual({ state: "not-paired" });
    expect(await world.status()).toEqual({ state: "not-paired" });
  });

  it("no-permission: without it nothing is sent at all", async () => {
    await world.pair();
    world.granted.delete(SERVER_HOST);

    expect((await world.ask(evaluate)).answer).toEqual({ state: "no-permission" });
    expect(world.server.seen).toHaveLength(0);
  });

  it("ready, as soon as the permission is given", async () => {
    await world.pair();
    world.granted.delete(SERVER_HOST);
    await world.ask(evaluate);

    world.granted.add(SERVER_HOST);
    world.onPermissions.trigger({ origins: [SERVER_HOST] });
    await vi.waitFor(async () => expect(await world.status()).toEqual({ state: "ready" }));
  });

  it("error: somebody listens and does not answer", async () => {
    await world.pair();
    const limit = new AbortController();
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(limit.signal);
    world.server.instead.set("/v1/health", () => new Promise(() => {}));

    const asked = world.ask(evaluate);
    await vi.waitFor(() => expect(world.server.seen).toHaveLength(1));
    limit.abort(new DOMException("too long", "TimeoutError"));

    expect((await asked).answer).toEqual({ state: "error", reason: "too-slow" });
    expect(timeout).toHaveBeenCalledWith(3_000);
  });

  it("error: the server broke down over a draft", async () => {
    await world.pair();
    world.server.instead.set("/v1/evaluations", () => problem(500, "Ada yang keliru di server"));

    const broken = { state: "error", reason: "unexpected", detail: "Ada yang keliru di server." };
    expect((await world.ask(evaluate)).answer).toEqual(broken);
    expect(await world.status()).toEqual(broken);
  });

  it("stays ready when the server refuses one draft", async () => {
    await world.pair();
    world.server.instead.set("/v1/evaluations", () => problem(413, "Isi permintaan terlalu besar"));

    expect((await world.ask(evaluate)).answer).toEqual({
      state: "error",
      reason: "refused",
      detail: "Isi permintaan terlalu besar.",
    });
    expect(await world.status()).toEqual({ state: "ready" });
  });
});

describe("every request", () => {
  it("goes without cookies, cache and redirects, and has a time limit", async () => {
    await world.pair();
    await world.ask(evaluate);

    expect(world.server.seen.length).toBeGreaterThan(3);
    for (const { init } of world.server.seen) {
      expect(init).toMatchObject({ credentials: "omit", cache: "no-store", redirect: "error" });
      expect(init.signal).toBeInstanceOf(AbortSignal);
    }
  });

  it("goes to the port of this installation", async () => {
    await fakeBrowser.storage.local.set({ port: 17_999 });
    const fetched = vi.fn(async () => json({}));
    vi.stubGlobal("fetch", fetched);

    await world.ask({ type: "check-server" });

    expect(fetched.mock.calls.map(([url]: unknown[]) => url)).toContain("http://127.0.0.1:17999/v1/health");
  });

  it("never leaves this computer, whatever the port says", async () => {
    await fakeBrowser.storage.local.set({ port: "80@evil.example" });
    await world.ask({ type: "check-server" });

    expect(new Set(world.server.seen.map(({ url }) => url))).toEqual(
      new Set(["http://127.0.0.1:17845/v1/health"]),
    );
  });
});

describe("a message", () => {
  it("of somebody else is not answered", async () => {
    const other = { id: "another-extension" };
    const listened = await fakeBrowser.runtime.onMessage.trigger(
      evaluate as never,
      other as never,
      vi.fn() as never,
    );
    await world.ask({ type: "check-server" });

    // Not `true`: nobody promised an answer.
    expect(listened).toEqual([undefined]);
    expect(world.server.requests("/v1/evaluations")).toHaveLength(0);
  });

  it("that fails is refused in words", async () => {
    world.server.off = true;
    const change = {
      type: "patch-settings",
      patch: { ignore: { rule: "data-nik", platform: null } },
    } as const;

    expect(await world.ask(change)).toEqual({ refused: "Failed to fetch" });
  });
});

describe("the toolbar icon", () => {
  const icon = async () => [await fakeBrowser.action.getBadgeText({}), await fakeBrowser.action.getTitle({})];

  it("is quiet while all is well", async () => {
    await world.pair();
    await world.ask(evaluate);

    expect(await icon()).toEqual(["", "Rambu: siap"]);
  });

  it("says what is missing, in the language of the settings", async () => {
    await world.ask({ type: "check-server" });
    expect(await icon()).toEqual(["?", "Rambu: belum terhubung"]);

    await world.ask({ type: "patch-settings", patch: { language: "en" } });
    await vi.waitFor(async () => expect(await icon()).toEqual(["?", "Rambu: not connected yet"]));
  });
});

describe("the keyboard command", () => {
  it("opens the panel of the page in front", async () => {
    world.onCommand.trigger("open-panel");
    await vi.waitFor(() => expect(world.tabMessages).toEqual([{ tab: 1, message: { type: "open-panel" } }]));
  });
});

describe("installation", () => {
  it("opens the welcome page, an update does not", async () => {
    const opened = vi.spyOn(fakeBrowser.tabs, "create");
    await fakeBrowser.runtime.onInstalled.trigger({ reason: "update", previousVersion: "0.0.9" });
    expect(opened).not.toHaveBeenCalled();

    await fakeBrowser.runtime.onInstalled.trigger({ reason: "install" });
    expect(opened).toHaveBeenCalledWith({ url: `chrome-extension://${fakeBrowser.runtime.id}/welcome.html` });
  });

  it("of another version forgets the rule sets in the form of the one before", async () => {
    world.server.off = true;
    await writeCache({ ruleSets: { rule_sets: [{ id: "nada" }], errors: [], rules_digest: "old" } as never });
    await fakeBrowser.runtime.onInstalled.trigger({ reason: "update", previousVersion: "0.0.9" });
    await vi.waitFor(async () => expect((await readCache()).ruleSets).toEqual(EMPTY_CACHE.ruleSets));
  });
});
