/** Firefox alone: there a person can take back, at any time, the permission to talk to the server. */
import { describe, expect, it } from "vitest";
import { clickButton } from "../support/buttons.ts";
import { PATIENCE } from "../support/until.ts";
import type { World } from "../support/world.ts";
import { NIK } from "./writing.ts";

interface PermissionGlobals {
  browser: { permissions: { remove(permissions: { origins: string[] }): Promise<boolean> } };
}

export function permission(world: () => World): void {
  describe("the permission", () => {
    it("is missed in the badge when it was taken back, and given again by one click", async () => {
      const { tab, rambu } = await world().visit("x", "/home");
      await tab.click("[data-testid=tweetTextarea_0]");
      await tab.type(`NIK ${NIK}`);
      await rambu.expectUnderlined("error", [NIK]);
      const welcome = await world().extensionPage("welcome.html");
      await welcome.evaluate(() =>
        (globalThis as unknown as PermissionGlobals).browser.permissions.remove({
          origins: ["http://127.0.0.1/*"],
        }),
      );
      await rambu.expectBadge("Rambu: izin belum diberikan");
      await clickButton(welcome, /^Beri izin/);
      await rambu.expectBadge(/^Rambu: \d+ petunjuk$/);
      await rambu.expectUnderlined("error", [NIK]);
      await welcome.close();
    });

    it("for a site that Rambu does not know is given by one click, and a large box there is looked after", async () => {
      const { tab, rambu } = await world().visit("office", "/tulis");
      await tab.click(".large");
      const popup = await world().popupInTab(tab.page.url());
      await clickButton(popup, /^Hadirkan Rambu di situs ini/);
      await tab.front();
      await tab.click(".small");
      await tab.type(`NIK ${NIK}`);
      await tab.click(".large");
      await tab.type(`NIK ${NIK}`);
      await rambu.expectUnderlined("error", [NIK]);
      await rambu.openPanel();
      await rambu.click("Terapkan", 0, "data-nik");
      await tab.expectModel("news", `NIK ${"•".repeat(16)}`);
      // Given back: the page that is open is left at once.
      const again = await world().popupInTab();
      await clickButton(again, /^Hentikan di situs ini/);
      await tab.front();
      await expect.poll(() => rambu.badges(), PATIENCE).toEqual([]);
    });
  });
}
