/** Pairing as a person does it: one click in the welcome page, one on the server's own page, the codes compared. */

import { strictEqual } from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { clickButton } from "./buttons.ts";
import { PATIENCE, until } from "./until.ts";
import type { World } from "./world.ts";

/** Pairs the world's extension with its server. */
export async function pair(world: World): Promise<void> {
  const welcome = await world.extensionPage("welcome.html");
  await clickButton(welcome, /^Sambungkan/);
  const approval = await world.opened(world.server.origin);
  await until(async () => strictEqual(await codeIn(welcome), await codeIn(approval)));
  await clickButton(approval, /^Izinkan/);
  await welcome.waitForSelector("[data-ready=true]", { timeout: PATIENCE.timeout });
  if (!approval.isClosed()) await approval.close();
  await welcome.close();
}

/** The six digits that a page shows. */
async function codeIn(page: Page): Promise<string> {
  const text = await page.evaluate(() => document.body.textContent ?? "");
  const code = /(?<!\d)(?:\d ?){5}\d/.exec(text)?.[0];
  if (!code) throw new Error(`no code in: ${text}`);
  return code.replace(/\s/g, "");
}
