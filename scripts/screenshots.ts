/**
 * Takes the pictures in docs/images from the real extension in real Chromium, with the real server, on the test pages
 * that stand in for the sites. `make screenshots`.
 */
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { type Visit, World } from "../tests/e2e/support/world.ts";

const FOLDER = fileURLToPath(new URL("../docs/images/", import.meta.url));
/** Twice the pixels, so that the text is sharp on good screens. */
const SCALE = 2;
const POLICY = `office: Diskominfo Jabar
since: 2026-11-01
locks:
  - {target: data, on: true}
  - {target: tagar, on: false, platforms: [x, threads], by: BKPSDM, since: 2026-11-10}
`;
const CAPTION =
  "Kalian harus segera urus KTP baru, pokoknya wajib!\nContoh: Bu Enok, NIK 3299014507990002, jadi dalam sehari. #KTPJadi";

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${FOLDER}${name}.png` as `${string}.png` });
}

async function look(
  page: Page,
  width: number,
  height: number,
  theme: "light" | "dark" = "light",
): Promise<void> {
  await page.setViewport({ width, height, deviceScaleFactor: SCALE });
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: theme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
}

/** As `look`, as high as the page is. */
async function lookAtAll(page: Page, width: number): Promise<void> {
  await look(page, width, 600);
  await look(page, width, await page.evaluate(() => document.documentElement.scrollHeight));
}

/** Types the caption and opens the panel on its hints. */
async function write({ tab, rambu }: Visit, box: string, badge = 0): Promise<void> {
  await tab.click(box);
  await tab.type(CAPTION);
  await rambu.expectUnderlined("error", ["3299014507990002"]);
  await rambu.openPanel(badge);
  // Nothing under the pointer should look pressed or hovered.
  await tab.page.mouse.move(2, 2);
}

async function onX(world: World, theme: "light" | "dark"): Promise<void> {
  const visit = await world.visit("x", "/home", { theme });
  await look(visit.tab.page, 1200, 620, theme);
  await write(visit, "[data-testid=tweetTextarea_0]");
  await shoot(visit.tab.page, theme === "dark" ? "x-dark" : "x");
  await world.leave();
}

async function onInstagram(world: World): Promise<void> {
  const visit = await world.visit("instagram", "/", { step: "caption" });
  await look(visit.tab.page, 1200, 740);
  await write(visit, ".caption");
  await shoot(visit.tab.page, "instagram");
  await world.leave();
}

/** The dialog is in a shadow root. */
async function onLinkedIn(world: World): Promise<void> {
  const visit = await world.visit("linkedin", "/feed/", { open: "1" });
  await look(visit.tab.page, 1200, 640);
  await write(visit, ">>> .ql-editor");
  await shoot(visit.tab.page, "linkedin");
  await world.leave();
}

/** Title and text are in a frame, and have a badge each. */
async function onWordPress(world: World): Promise<void> {
  const visit = await world.visit("wordpress", "/wp-admin/post-new.php");
  await look(visit.tab.page, 1200, 700);
  const canvas = "iframe[name=editor-canvas] |> ";
  await visit.tab.click(`${canvas}.editor-post-title__input`);
  await visit.tab.type("KTP jadi dalam sehari");
  await write(visit, `${canvas}.is-root-container`, 1);
  await shoot(visit.tab.page, "wordpress");
  await world.leave();
}

async function extensionPages(world: World): Promise<void> {
  const visit = await world.visit("x", "/home");
  const popup = await world.popupInTab();
  await popup.waitForSelector("[data-rule-set]");
  await lookAtAll(popup, 360);
  await shoot(popup, "popup");
  await popup.close();
  await visit.tab.close();
  const welcome = await world.extensionPage("welcome.html");
  await welcome.waitForSelector("[data-ready=true]");
  await lookAtAll(welcome, 900);
  await shoot(welcome, "welcome");
  await welcome.close();
}

/** As an office sees it that has set two of the switches. */
async function settingsPage(world: World): Promise<void> {
  await world.server.setPolicy(POLICY);
  const page = await world.extensionPage("options.html");
  await page.waitForSelector("fieldset.parts:not(:disabled) tr[data-rule-set=tagar] .lock");
  await look(page, 1100, 880);
  await shoot(page, "options");
  await page.close();
  await world.server.setPolicy(null);
}

await mkdir(FOLDER, { recursive: true });
const world = await World.start("chromium");
try {
  await world.pairedOnce();
  await onX(world, "light");
  await onX(world, "dark");
  await onInstagram(world);
  await onLinkedIn(world);
  await onWordPress(world);
  await extensionPages(world);
  await settingsPage(world);
} finally {
  await world.close();
}
