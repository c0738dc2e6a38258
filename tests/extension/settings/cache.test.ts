import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { EMPTY_CACHE, followCache, readCache, writeCache } from "../../../extension/settings/cache.ts";

beforeEach(() => fakeBrowser.reset());

describe("the cache", () => {
  it("has defaults until something is known", async () => {
    expect(await readCache()).toEqual(EMPTY_CACHE);
  });

  it("keeps what was written, and the defaults of the rest", async () => {
    await writeCache({ status: { state: "ready" } });

    expect(await readCache()).toEqual({ ...EMPTY_CACHE, status: { state: "ready" } });
  });

  it("fills up settings that an older Rambu wrote", async () => {
    const changed = vi.fn();
    followCache(changed);
    await fakeBrowser.storage.local.set({ settings: { language: "en", switches: [] } });

    const whole = { ...EMPTY_CACHE.settings, language: "en" };
    expect((await readCache()).settings).toEqual(whole);
    expect(changed).toHaveBeenLastCalledWith({ settings: whole });
  });

  it("tells followers what changed, and of nothing else in the storage", async () => {
    const changed = vi.fn();
    followCache(changed);
    await writeCache({ status: { state: "server-off" } });
    await fakeBrowser.storage.local.set({ port: 17_999 });

    expect(changed.mock.calls).toEqual([[{ status: { state: "server-off" } }]]);
  });

  it("tells the defaults when the storage is cleared", async () => {
    await writeCache({ status: { state: "ready" } });
    const changed = vi.fn();
    followCache(changed);
    await fakeBrowser.storage.local.remove("status");

    expect(changed).toHaveBeenCalledWith({ status: EMPTY_CACHE.status });
  });

  it("tells nobody who has left", async () => {
    const changed = vi.fn();
    const controller = new AbortController();
    followCache(changed, controller.signal);
    controller.abort();
    await writeCache({ status: { state: "ready" } });

    expect(changed).not.toHaveBeenCalled();
  });
});
