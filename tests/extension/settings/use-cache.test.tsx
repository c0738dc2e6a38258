import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { EMPTY_CACHE, writeCache } from "../../../extension/settings/cache.ts";
import { useCache } from "../../../extension/settings/pages/use-cache.ts";
import { says, show } from "../support/page.tsx";

function Shown() {
  const cache = useCache();
  return cache ? <p>{`${cache.status.state}, ${cache.ruleSets.rules_digest}`}</p> : null;
}

beforeEach(() => fakeBrowser.reset());

it("keeps what was known already when something else changes before it was read", async () => {
  await writeCache({ status: { state: "ready" } });
  const slow = Promise.withResolvers<void>();
  const get = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local);
  const delayed = async (keys: string) => {
    const found = await get(keys);
    await slow.promise;
    return found;
  };
  const read = vi.spyOn(fakeBrowser.storage.local, "get").mockImplementation(delayed as never);
  show(<Shown />);
  await vi.waitFor(() => expect(read).toHaveBeenCalled());
  await fakeBrowser.storage.local.set({ ruleSets: { ...EMPTY_CACHE.ruleSets, rules_digest: "new" } });
  slow.resolve();
  await says("ready, new");
});
