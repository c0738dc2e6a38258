/** How a person attaches files on each site, and takes them out again. */
import type { Visit, World } from "./world.ts";

/** A way to attach files on a site, and to take the first one out again. */
export interface Way {
  label: string;
  box: string;
  /** What the small video lacks here. */
  videoRule: string;
  open(world: World, files: string[]): Promise<Visit>;
  takeOut(visit: Visit): Promise<void>;
}

/** Gives files to the site's own field, as the browser's dialog does. */
export async function choose({ tab }: Visit, selector: string, files: string[]): Promise<void> {
  const input = await tab.page.waitForSelector(selector);
  if (!input) throw new Error(`no ${selector}`);
  await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(...files);
}

export const X: Way = {
  label: "X",
  box: "[data-testid=tweetTextarea_0]",
  videoRule: "visual-resolusi-video",
  async open(world, files) {
    const visit = await world.visit("x", "/home");
    if (files.length > 0) await choose(visit, "[data-testid=fileInput]", files);
    return visit;
  },
  takeOut: ({ tab }) => tab.click("[aria-label='Hapus media']"),
};

export const INSTAGRAM: Way = {
  label: "Instagram",
  box: ".caption",
  videoRule: "instagram-media",
  async open(world, files) {
    const visit = await world.visit("instagram", "/", { choose: "1" });
    await visit.tab.click("#create");
    await choose(visit, ".file", files);
    await toCaption(visit);
    return visit;
  },
  async takeOut(visit) {
    await visit.tab.click("[data-step=caption] [data-back]");
    await visit.tab.click("[data-step=edit] [data-back]");
    await visit.tab.click("[data-step=crop] [data-remove]");
  },
};

export async function toCaption({ tab }: Visit): Promise<void> {
  await tab.click("[data-step=crop] [data-next]");
  await tab.click("[data-step=edit] [data-next]");
  await tab.find(".caption");
}
