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
}
