/** The settings page acts on open boxes at once, shows what the office holds, and gives its settings as a file. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { clickButton, findButton } from "../support/buttons.ts";
import { until, untilEqual, untilMatch } from "../support/until.ts";
import type { Visit, World } from "../support/world.ts";
import { NIK } from "./writing.ts";

const BOX = "[data-testid=tweetTextarea_0]";
const CELL = /^Rahasia dan data pribadi di X$/;
const LOCKED = /^Rahasia dan data pribadi di X\. Ditetapkan Diskominfo Jabar sejak 1 November 2026$/;
/** The server is started twice, and found again by the worker, each time. */
const RESTARTS_MS = 150_000;
const POLICY = "office: Diskominfo Jabar\nsince: 2026-11-01\nlocks: [{target: data, on: true}]\n";

async function written(world: World): Promise<Visit> {
  const visit = await world.visit("x", "/home");
  await visit.tab.click(BOX);
  await visit.tab.type(`NIK ${NIK}`);
  await visit.rambu.expectUnderlined("error", [NIK]);
  return visit;
}

async function opened(world: World): Promise<Page> {
  const options = await world.extensionPage("options.html");
  await options.waitForSelector("tr[data-rule-set]");
  return options;
}

/** Waits until the cell is ticked, or not. */
async function expectTicked(options: Page, name: RegExp, ticked: boolean): Promise<void> {
  const cell = await findButton(options, name);
  await untilEqual(() => cell.evaluate((box) => (box as HTMLInputElement).checked), ticked);
}

async function textOf(page: Page): Promise<string> {
  return await page.evaluate(() => document.body.textContent);
}

export function options(world: () => World): void {
  describe("the settings page", () => {
    let folder: string;
    let files = 0;

    /** A file of that text. */
    const fileOf = async (text: string): Promise<string> => {
      files += 1;
      const file = join(folder, `${files}.json`);
      await writeFile(file, text);
      return file;
    };

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "rambu-settings-"));
    });
    afterAll(() => rm(folder, { recursive: true }));
    // Whatever a test has chosen.
    afterEach(async () => {
      const page = await opened(world());
      await choose(page, await fileOf(JSON.stringify({ rambu_settings: 1, settings: PLAIN })));
      await untilMatch(() => textOf(page), /sekarang dipakai/);
      await page.close();
    });

    it("switches a rule set for one platform in open boxes, and on again", async () => {
      const { tab, rambu } = await written(world());
      const page = await opened(world());
      await clickButton(page, CELL);
      await expectTicked(page, CELL, false);
      await tab.front();
      await rambu.expectUnderlined("error", []);
      await page.bringToFront();
      await clickButton(page, CELL);
      await tab.front();
      await rambu.expectUnderlined("error", [NIK]);
      await page.close();
    });

    it("can be used by keyboard alone", async () => {
      const { tab, rambu } = await written(world());
      const page = await opened(world());
      await (await findButton(page, CELL)).focus();
      await page.keyboard.press(" ");
      await tab.front();
      await rambu.expectUnderlined("error", []);
      await page.bringToFront();
      await page.keyboard.press("Tab");
      await until(async () => {
        const name = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
        expect(name).toBe("Rahasia dan data pribadi di Instagram");
      });
      await page.close();
    });

    it("keeps Rambu away from a site, and lets it come back", async () => {
      const { tab, rambu } = await written(world());
      const page = await opened(world());
      await clickButton(page, /^X x\.com/);
      await tab.front();
      await untilEqual(() => rambu.badges(), []);
      expect(await rambu.allUnderlined()).toEqual([]);
      await page.bringToFront();
      await clickButton(page, /^X x\.com/);
      await tab.front();
      await rambu.expectUnderlined("error", [NIK]);
      await page.close();
    });

    it("changes the language of open boxes", async () => {
      const { tab, rambu } = await written(world());
      await rambu.expectBadge(/^Rambu: \d+ petunjuk$/);
      const page = await opened(world());
      await choose(page, await fileOf(JSON.stringify({ rambu_settings: 1, settings: ENGLISH })));
      await tab.front();
      await rambu.expectBadge(/^Rambu: \d+ hints?$/);
      await page.close();
    });

    it("fits a narrow window, and a wide one at 200 %", async () => {
      const page = await opened(world());
      for (const width of [320, 640]) {
        await page.setViewport({ width, height: 800 });
        await untilEqual(
          () =>
            page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
          0,
        );
      }
      await page.close();
    });

    it(
      "shows who in the office holds a switch and since when; what is held on stays on",
      async () => {
        const first = await opened(world());
        await clickButton(first, CELL);
        await expectTicked(first, CELL, false);
        await first.close();
        await world().server.setPolicy(POLICY);
        try {
          const { tab, rambu } = await written(world());
          const page = await opened(world());
          const cell = await until(async () => {
            const found = await page.evaluateHandle(
              (wanted) =>
                [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].find((box) =>
                  new RegExp(wanted).test(box.getAttribute("aria-label") ?? ""),
                ) ?? null,
              LOCKED.source,
            );
            const box = found.asElement();
            if (!box) throw new Error(`no ${LOCKED}`);
            return box;
          });
          expect(
            await cell.evaluate((box) => {
              const { checked, disabled } = box as HTMLInputElement;
              return { checked, disabled };
            }),
          ).toEqual({ checked: true, disabled: true });
          await page.close();
          await tab.front();
          await rambu.openPanel();
          await rambu.click("Abaikan", 0, "data-nik");
          await rambu.expectUnderlined("error", []);
          await untilMatch(
            () => tab.evaluate(() => document.querySelector("rambu-hints")?.shadowRoot?.textContent ?? ""),
            /ditetapkan Diskominfo Jabar, jadi diabaikan di unggahan ini saja/,
          );
          const popup = await world().popupInTab();
          await untilMatch(() => textOf(popup), /Ditetapkan Diskominfo Jabar sejak 1 November 2026/);
          expect(await popup.$eval("[data-rule-set=data]", (box) => box.matches(":disabled"))).toBe(true);
          await popup.close();
        } finally {
          await world().server.setPolicy(null);
        }
      },
      RESTARTS_MS,
    );

    it("gives its settings as a file, takes them back, and undoes that", async () => {
      const page = await opened(world());
      await clickButton(page, CELL);
      await expectTicked(page, CELL, false);
      const file = await exported(page);
      expect(JSON.parse(file)).toMatchObject({
        rambu_settings: 1,
        settings: { switches: [{ target: "data", platform: "x", on: false }] },
      });
      await clickButton(page, CELL);
      await expectTicked(page, CELL, true);
      await choose(page, await fileOf(file));
      await expectTicked(page, CELL, false);
      await clickButton(page, /^Urungkan$/);
      await expectTicked(page, CELL, true);
      await page.close();
    });

    it("says of a file that cannot be used where and what, and keeps all as it was", async () => {
      const page = await opened(world());
      await choose(page, await fileOf('{\n  "rambu_settings": 1,\n}'));
      await untilMatch(
        () => textOf(page),
        /bukan JSON yang utuh[\s\S]*Tidak ada pengaturan yang berubah\.[\s\S]*3:1/,
      );
      const wrong = { ...PLAIN, switches: [{ target: "data", on: "mati" }], langauge: "en" };
      await choose(page, await fileOf(JSON.stringify({ rambu_settings: 1, settings: wrong })));
      await untilMatch(() => textOf(page), /settings\.switches\[0\]\.on harus true atau false/);
      await untilMatch(() => textOf(page), /settings\.langauge tidak dikenal/);
      await expectTicked(page, CELL, true);
      await page.close();
    });
  });
}

/** As they are at first. */
const PLAIN = {
  language: "id",
  switches: [],
  ignored: [],
  author: {},
  typing_pause_ms: 100,
  sites_off: [],
  comments: {},
};

const ENGLISH = { ...PLAIN, language: "en" };

/** Chooses a file, as from the browser's own dialog. */
async function choose(page: Page, file: string): Promise<void> {
  await page.waitForSelector("fieldset.parts:not(:disabled)");
  const picker = await page.waitForSelector("input[type=file]");
  await (picker as ElementHandle<HTMLInputElement>).uploadFile(file);
}

/** Downloads the settings; the text of the file. */
async function exported(page: Page): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      (globalThis as { saved?: Promise<string> }).saved = (blob as Blob).text();
      return make(blob);
    };
  });
  await clickButton(page, /^Unduh berkas pengaturan$/);
  return await until(() =>
    page.evaluate(async () => {
      const text = await (globalThis as { saved?: Promise<string> }).saved;
      if (!text) throw new Error("nothing was saved");
      return text;
    }),
  );
}
