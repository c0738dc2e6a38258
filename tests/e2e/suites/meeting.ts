/** Before the first pairing, and the pairing itself. Must run first: everything after it needs the paired extension. */
import { beforeAll, describe, expect, it } from "vitest";
import { PATIENCE } from "../support/until.ts";
import type { World } from "../support/world.ts";
import { NIK } from "./writing.ts";

const BOX = "[data-testid=tweetTextarea_0]";

export function meeting(world: () => World): void {
  describe("the first meeting", () => {
    it("says that it is not paired, and is paired by one click here and one on the server's page", async () => {
      const { tab, rambu } = await world().visit("x", "/home");
      await tab.click(BOX);
      await tab.type(`NIK ${NIK}`);
      await rambu.expectBadge("Rambu: belum terhubung");
      expect(await rambu.allUnderlined()).toEqual([]);
      await world().pairedOnce();
      // The tab that was open all the while needs no reload.
      await tab.front();
      await rambu.expectBadge(/^Rambu: \d+ petunjuk$/);
      await rambu.expectUnderlined("error", [NIK]);
    });

    it("keeps the token where no page and no content script can read it", async () => {
      const page = await world().extensionPage("popup.html");
      const stored = await page.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: Record<"local" | "session", { get(): Promise<unknown> }> };
        };
        return JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]);
      });
      await page.close();
      expect(stored).toContain('"ready"');
      expect(stored).not.toMatch(/"token|secret|verifier|Bearer/i);
    });
  });

  describe("the worker", () => {
    beforeAll(() => world().pairedOnce());

    it("proves the server again and goes on after the browser stopped it", async () => {
      const { tab, rambu } = await world().visit("x", "/home");
      await tab.click(BOX);
      await tab.type("Halo ");
      await rambu.expectBadge(/^Rambu: \d+ petunjuk$/);
      await world().stopWorker();
      await tab.type(`NIK ${NIK}`);
      await rambu.expectUnderlined("error", [NIK]);
      await expect.poll(async () => (await rambu.badges())[0]?.severity, PATIENCE).toBe("error");
    });
  });
}
