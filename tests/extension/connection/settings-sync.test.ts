import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Cache, readCache } from "../../../extension/settings/cache.ts";
import { ruleSet } from "../support/fixtures.ts";
import { World } from "../support/world.ts";

let world: World;
beforeEach(async () => {
  world = new World();
  await world.pair();
  world.startWorker();
});

async function checked(): Promise<Cache> {
  await world.ask({ type: "check-server" });
  return await readCache();
}

describe("settings and rule sets", () => {
  it("are in the cache before the state is ready", async () => {
    const { status, settings, ruleSets } = await checked();

    expect(status).toEqual({ state: "ready" });
    expect(settings).toEqual(world.server.settings);
    expect(ruleSets).toEqual(world.server.ruleSets);
  });

  it("are brought anew when the server comes back", async () => {
    await checked();
    world.server.off = true;
    await checked();
    world.server.off = false;
    world.server.settings.ignored.push({ rule: "data-nik", platform: null });

    expect((await checked()).settings.ignored).toEqual([{ rule: "data-nik", platform: null }]);
  });

  it("are brought anew when the server has other rules, without a lost connection", async () => {
    await checked();
    world.server.ruleSets.rule_sets.push(ruleSet("kantor", "Aturan kantor"));
    world.server.ruleSets.rules_digest = "d2";
    world.openComposer();

    await vi.waitFor(async () => expect((await readCache()).ruleSets.rules_digest).toBe("d2"));
  });

  it("change on the server first; the cache shows what it keeps", async () => {
    await checked();
    const one = { target: "nada", platform: "x", on: false } as const;

    const { answer } = await world.ask({ type: "patch-settings", patch: { switch: one } });

    expect(world.server.settings.switches).toEqual([one]);
    expect(answer.switches).toEqual([one]);
    expect((await readCache()).settings.switches).toEqual([one]);
  });

  it("stay as they are when the server cannot be asked", async () => {
    await checked();
    world.server.off = true;
    const one = { target: "nada", platform: "x", on: false } as const;

    expect((await world.ask({ type: "patch-settings", patch: { switch: one } })).refused).toBeDefined();
    expect((await readCache()).settings.switches).toEqual([]);
    expect(await world.status()).toEqual({ state: "server-off" });
  });
});

describe("the language", () => {
  it("changes at once without a server, and is sent when there is one", async () => {
    world.server.off = true;
    const { answer } = await world.ask({ type: "patch-settings", patch: { language: "en" } });
    expect(answer.language).toBe("en");
    expect((await readCache()).settings.language).toBe("en");

    world.server.off = false;
    expect((await checked()).settings.language).toBe("en");
    expect(world.server.settings.language).toBe("en");
  });

  it("is sent once: what is chosen elsewhere later holds", async () => {
    world.server.off = true;
    await world.ask({ type: "patch-settings", patch: { language: "en" } });
    world.server.off = false;
    await checked();
    world.server.settings.language = "su";

    expect((await checked()).settings.language).toBe("su");
  });
});
