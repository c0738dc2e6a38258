/**
 * What compose boxes leave in the page when they are gone: nodes, listeners, memory. Measured by Chromium itself after its
 * garbage collection, with Rambu and without it, since the page's own editor leaves something too; the difference is ours.
 */
import type { CDPSession, Page } from "puppeteer-core";
import { clickButton } from "./buttons.ts";
import type { Tab } from "./tab.ts";
import { untilEqual } from "./until.ts";
import type { Visit, World } from "./world.ts";

export const COMPOSERS = 20;
/** Boxes before the first count: what is made once, for all that follow, is none that is left behind. */
const WARM_UP = 5;
const BOX = "[data-testid=tweetTextarea_0]";
const NIK = "3299014507990002";

export interface Left {
  nodes: number;
  listeners: number;
  kilobytes: number;
}

/**
 * For all 20 together. Whatever each box left would be there 20 times; code that the browser compiled meanwhile, and what
 * the page did a little otherwise, is there once.
 */
export const MOST_LEFT: Left = { nodes: 19, listeners: 19, kilobytes: 500 };

/** What 20 composers that were opened, judged, looked at and closed have left behind. */
export async function leftBehind(world: World): Promise<Left> {
  const withRambu = await growth(world, true);
  await switchSite(world);
  const without = await growth(world, false);
  await switchSite(world);
  return {
    nodes: withRambu.nodes - without.nodes,
    listeners: withRambu.listeners - without.listeners,
    kilobytes: withRambu.kilobytes - without.kilobytes,
  };
}

async function growth(world: World, judged: boolean): Promise<Left> {
  const visit = await world.visit("x", "/explore");
  const session = await visit.tab.page.createCDPSession();
  for (let count = 0; count < WARM_UP; count += 1) await openAndClose(visit, judged);
  const before = await count(session);
  for (let count = 0; count < COMPOSERS; count += 1) await openAndClose(visit, judged);
  const after = await count(session);
  await world.leave();
  return {
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    kilobytes: after.kilobytes - before.kilobytes,
  };
}

async function openAndClose({ tab, rambu }: Visit, judged: boolean): Promise<void> {
  await go(tab, "/home");
  await tab.click(BOX);
  await tab.page.keyboard.type(`NIK ${NIK}`);
  if (judged) {
    await rambu.expectUnderlined("error", [NIK]);
    await rambu.openPanel();
  }
  await go(tab, "/explore");
  await tab.page.waitForSelector(BOX, { hidden: true });
  if (judged) await untilEqual(() => rambu.badges(), []);
}

/** As a link of the page does it, without a reload. */
async function go(tab: Tab, path: string): Promise<void> {
  await tab.evaluate((to) => {
    history.replaceState({}, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, path);
}

async function count(session: CDPSession): Promise<Left> {
  await session.send("Performance.enable");
  // Once more for what the first time has only let go of.
  for (let turn = 0; turn < 2; turn += 1) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return {
    nodes: of("Nodes"),
    listeners: of("JSEventListeners"),
    kilobytes: of("JSHeapUsedSize") / 1000,
  };
}

/** X off, or on again, by the settings page. */
async function switchSite(world: World): Promise<void> {
  const options: Page = await world.extensionPage("options.html");
  await clickButton(options, /^X x\.com/);
  await options.waitForSelector("fieldset.parts:not(:disabled)");
  await options.close();
}
