/** The server goes away, comes back, or another program takes its place. */
import { afterEach, describe, expect, it } from "vitest";
import { Impostor } from "../support/impostor.ts";
import type { World } from "../support/world.ts";
import { NIK } from "./writing.ts";

const BOX = "[data-testid=tweetTextarea_0]";
/** The worker looks at a silent server every 1, 2, 4, 8 and then 15 seconds. */
const RECOVERY_MS = 20_000;

export function outage(world: () => World): void {
  describe("without its server", () => {
    afterEach(async () => {
      await world().server.stop();
      await world().server.start();
    });

    it("says so, and recovers by itself when the server is back", async () => {
      const { tab, rambu } = await world().visit("x", "/home");
      await tab.click(BOX);
      await tab.type("Halo ");
      await rambu.expectBadge(/^Rambu: \d+ petunjuk$/);
      await world().server.stop();
      await tab.type(`NIK ${NIK}`);
      await rambu.expectBadge("Rambu: server tidak aktif");
      await tab.expectModel("home", `Halo NIK ${NIK}`);
      await world().server.start();
      await rambu.expectBadge(/^Rambu: \d+ petunjuk$/, 0, RECOVERY_MS);
      await rambu.expectUnderlined("error", [NIK]);
    });

    it("gives neither token nor draft to a program that took the port", async () => {
      const impostor = new Impostor();
      const { tab, rambu } = await world().visit("x", "/home");
      await tab.click(BOX);
      await tab.type("Surat rahasia: ");
      await rambu.expectBadge(/^Rambu: \d+ petunjuk$/);
      // Between two keystrokes, so that nothing but the proof can tell the difference.
      await world().server.stop();
      await impostor.start(world().server.port);
      await tab.type(`NIK ${NIK}`);
      await rambu.expectBadge(/^Rambu: (?!\d+ petunjuk|memeriksa)/, 0, RECOVERY_MS);
      await tab.type(" dan lagi");
      await expect
        .poll(() => impostor.received.filter(({ path }) => path === "/v1/proofs").length, {
          timeout: RECOVERY_MS,
        })
        .toBeGreaterThan(0);
      const received = JSON.stringify(impostor.received);
      await impostor.stop();
      expect(received).not.toMatch(/bearer|authorization/i);
      expect(received).not.toContain(NIK);
      expect(received).not.toMatch(/rahasia/i);
      for (const { path } of impostor.received) expect(path).toMatch(/^\/v1\/(health|proofs)$/);
    });
  });
}
