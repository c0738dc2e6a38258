/** The server's own page to practise on, as a newcomer meets it: opened behind the welcome page, looked at later. */
import { describe, it } from "vitest";
import { Rambu } from "../support/rambu.ts";
import { Tab } from "../support/tab.ts";
import type { World } from "../support/world.ts";
import { NIK } from "./writing.ts";

export function practice(world: () => World): void {
  describe("the practice page", () => {
    it.each(["x", "instagram"])(
      "has its caption underlined when it comes to the front: %s",
      async (platform) => {
        const tab = await Tab.plain(await world().browser.newPage());
        const other = await world().browser.newPage();
        await other.bringToFront();
        await tab.page.goto(`http://127.0.0.1:${world().server.port}/latihan/${platform}`);
        const rambu = new Rambu(tab);
        await tab.front();
        await rambu.expectBadge(/^Rambu: \d+ petunjuk$/);
        await rambu.expectUnderlined("error", [NIK]);
        await other.close();
        await tab.close();
      },
    );
  });
}
