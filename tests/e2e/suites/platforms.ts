/**
 * Every platform's own page: its boxes are found, judged as what they are, and kept clear of the site's pop-ups; boxes
 * that are none, and comments that nobody asked for, are left alone. What a writer meets while typing is told by the
 * editor's family, in `writing.ts`.
 */
import { describe, expect, it } from "vitest";
import type { SiteName } from "../pages/sites.ts";
import { coveredBy } from "../support/clear.ts";
import { PATIENCE } from "../support/until.ts";
import type { Visit, World } from "../support/world.ts";
import { NIK } from "./writing.ts";

interface Place {
  label: string;
  site: SiteName;
  path: string;
  /** Pressed first, to come to the box. */
  open?: string;
  box: string;
  model: string;
  /** Of several badges, the one of this box. */
  badge?: number;
  /** How the panel names the platform, and the limit that tells which kind of text it takes this for. */
  heading: RegExp;
}

const PLACES: Place[] = [
  {
    label: "Facebook, a post in the dialog",
    site: "facebook",
    path: "/",
    open: ".trigger",
    box: ".modal .caption",
    model: "post",
    heading: /Rambu · Facebook.*\/63\.206/,
  },
  {
    label: "Facebook, a reel",
    site: "facebook",
    path: "/reels/create/",
    box: ".caption",
    model: "reel",
    heading: /Rambu · Facebook.*\/2\.200/,
  },
  {
    label: "Meta Business Suite, a post",
    site: "facebook",
    path: "https://business.facebook.com/latest/composer/?asset_id=1",
    box: ".caption",
    model: "suite",
    heading: /Rambu · Facebook.*\/63\.206/,
  },
  {
    label: "YouTube Studio, a title",
    site: "youtube",
    path: "https://studio.youtube.com/video/abc/edit",
    box: "#title-textarea #textbox",
    model: "title-textarea",
    heading: /Rambu · YouTube.*\/100/,
  },
  {
    label: "YouTube Studio, a description",
    site: "youtube",
    path: "https://studio.youtube.com/video/abc/edit",
    box: "#description-textarea #textbox",
    model: "description-textarea",
    badge: 1,
    heading: /Rambu · YouTube.*\/5\.000/,
  },
  {
    label: "YouTube, a comment",
    site: "youtube",
    path: "/watch?v=1",
    open: "#placeholder-area",
    box: "ytd-comments #contenteditable-root",
    model: "comment",
    heading: /Rambu · YouTube.*\/10\.000/,
  },
  {
    label: "YouTube, a post of the channel",
    site: "youtube",
    path: "/@dinkes/posts",
    open: "#open-post",
    box: "ytd-backstage-post-dialog-renderer #contenteditable-root",
    model: "community",
    heading: /Rambu · YouTube.*\/7\.700/,
  },
  {
    label: "Threads, a post in the dialog",
    site: "threads",
    path: "/",
    open: ".trigger",
    box: ".modal .caption",
    model: "thread-0",
    heading: /Rambu · Threads.*\/500/,
  },
  {
    label: "Threads, an answer on the post's page",
    site: "threads",
    path: "/@dinkes.contoh/post/C1",
    box: ".caption",
    model: "reply",
    heading: /Rambu · Threads.*\/500/,
  },
  {
    label: "TikTok Studio, a caption",
    site: "tiktok",
    path: "/tiktokstudio/upload",
    open: "[data-e2e=select_video_button]",
    box: "[data-e2e=caption_container] [contenteditable]",
    model: "caption",
    heading: /Rambu · TikTok.*\/4\.000/,
  },
];

/** Where a box comes and goes: by a dialog, and by going elsewhere. */
const COMING_AND_GOING: {
  site: SiteName;
  path: string;
  open: string;
  close: string;
  box: string;
  away: string;
  back: string;
  /** A box for comments that nobody asked for, or for messages. */
  never?: string;
}[] = [
  {
    site: "facebook",
    path: "/",
    open: ".trigger",
    close: "[data-close]",
    box: ".modal .caption",
    away: "a[href='/watch']",
    back: "a[href='/']",
    never: ".comment .caption",
  },
  {
    site: "youtube",
    path: "https://studio.youtube.com/channel/UC1/videos",
    open: "#create-icon",
    close: "[data-close]",
    box: ".modal #description-textarea #textbox",
    away: "a[href='/video/abc/edit']",
    back: "a[href='/channel/UC1/videos']",
  },
  {
    site: "threads",
    path: "/",
    open: ".trigger",
    close: "[data-close]",
    box: ".modal .caption",
    away: "a[href='/messages/1']",
    back: "a[href='/']",
  },
  {
    site: "tiktok",
    path: "/tiktokstudio/upload",
    open: "[data-e2e=select_video_button]",
    close: "[data-close]",
    box: "[data-e2e=caption_container] [contenteditable]",
    away: "a[href='/tiktokstudio/analytics']",
    back: "a[href='/tiktokstudio/upload']",
  },
];

const TEXT = `Halo Wargi, NIK ${NIK} sudah jadi.`;

async function come(world: World, { site, path, open }: Place): Promise<Visit> {
  const visit = await world.visit(site, path);
  if (open) await visit.tab.click(open);
  return visit;
}

function panelHeading({ tab }: Visit): Promise<string> {
  return tab.evaluate(() => window.__rambu()?.shadowRoot?.querySelector(".panel-head")?.textContent ?? "");
}

export function platforms(world: () => World): void {
  describe.each(PLACES)("$label", (place) => {
    it("is judged as what it is, mended in the editor's model, and kept clear of pop-ups", async () => {
      const visit = await come(world(), place);
      const { tab, rambu } = visit;
      await tab.click(place.box);
      await tab.type(TEXT);
      await rambu.expectUnderlined("error", [NIK]);
      expect(await coveredBy(tab, ".suggestions")).toEqual([]);
      await rambu.openPanel(place.badge);
      await expect.poll(() => panelHeading(visit), PATIENCE).toMatch(place.heading);
      await tab.type(" #jab");
      await tab.find(".suggestions:not([hidden])");
      await expect.poll(() => coveredBy(tab, ".suggestions"), PATIENCE).toEqual([]);
      await tab.press("Escape");
      await rambu.openPanel(place.badge);
      await rambu.click("Terapkan", 0, "data-nik");
      await tab.expectModel(place.model, `${TEXT.replace(NIK, "•".repeat(16))} #jab`);
    });
  });

  describe.each(COMING_AND_GOING)(
    "the pages of $site",
    ({ site, path, open, close, box, away, back, never }) => {
      it("have a badge while there is a box, in a dialog and without a reload, and none otherwise", async () => {
        const { tab, rambu } = await world().visit(site, path);
        const badges = async (count: number) =>
          expect.poll(async () => (await rambu.badges()).length, PATIENCE).toBe(count);
        if (never) {
          // What is no box of ours is there, and can be written in.
          await tab.click(never);
          await tab.type(`NIK ${NIK}`);
        }
        await tab.click(open);
        await tab.click(box);
        await tab.type(`NIK ${NIK}`);
        await rambu.expectUnderlined("error", [NIK]);
        await badges(site === "youtube" ? 2 : 1);
        await tab.click(close);
        await badges(0);
        expect(await rambu.allUnderlined()).toEqual([]);
        await tab.click(away);
        await tab.click(back);
        await tab.click(open);
        await tab.click(box);
        await rambu.expectBadge(/^Rambu: \d+ petunjuk$/);
      });
    },
  );

  it("a thread of Threads is one post, and its attached text may be longer", async () => {
    const { tab, rambu } = await world().visit("threads", "/");
    await tab.click(".trigger");
    await tab.type("Yuk, ke posko vaksin besok?");
    await tab.click("[data-add]");
    await tab.type(`NIK ${NIK}`);
    await tab.expectModel("thread-1", `NIK ${NIK}`);
    await rambu.expectUnderlined("error", [NIK]);
    await tab.click("[data-attach]");
    await tab.click(".over .caption");
    await tab.type("Selengkapnya");
    await expect.poll(async () => (await rambu.badges()).length, PATIENCE).toBe(1);
    await rambu.openPanel();
    await expect.poll(() => panelHeading({ tab, rambu }), PATIENCE).toMatch(/\/10\.000/);
  });

  it("a page without a box is told in the popup, which checks a pasted caption itself", async () => {
    await world().visit("facebook", "/watch");
    const popup = await world().popupInTab();
    await popup.waitForSelector("textarea");
    await popup.type("textarea", `Halo, NIK ${NIK} sudah jadi.`);
    await popup.waitForSelector("[data-rule=data-nik]", { timeout: PATIENCE.timeout });
    const told = await popup.evaluate(() => document.body.textContent);
    expect(told).toContain("Di halaman Facebook ini tidak ada kotak tulis yang Rambu kenali");
    expect(told).toMatch(/perbaikan yang aman sudah dimasukkan/);
    await popup.close();
  });
}
