/** Blogs: title and text are one post, and the text is in a frame of the page. */
import { describe, expect, it } from "vitest";
import type { SiteName } from "../pages/sites.ts";
import { coveredBy } from "../support/clear.ts";
import { PATIENCE } from "../support/until.ts";
import type { World } from "../support/world.ts";
import { NIK } from "./writing.ts";

interface Blog {
  label: string;
  site: SiteName;
  path: string;
  options: Record<string, string>;
  title: string;
  text: string;
  model: string;
}

const CANVAS = "iframe[name=editor-canvas] |> ";
const BLOGS: Blog[] = [
  {
    label: "WordPress's block editor in its frame",
    site: "wordpress",
    path: "/wp-admin/post-new.php",
    options: {},
    title: `${CANVAS}.editor-post-title__input`,
    text: `${CANVAS}.is-root-container`,
    model: "blocks",
  },
  {
    label: "WordPress's block editor in the page",
    site: "wordpress",
    path: "/wp-admin/post-new.php",
    options: { editor: "inline" },
    title: ".editor-post-title__input",
    text: ".is-root-container",
    model: "blocks",
  },
  {
    label: "WordPress's classic editor",
    site: "wordpress",
    path: "/wp-admin/post.php",
    options: { editor: "classic" },
    title: "#title",
    text: "#content_ifr |> #tinymce",
    model: "visual",
  },
  {
    label: "Blogger",
    site: "blogger",
    path: "/blog/post/edit/1/2",
    options: {},
    title: "[aria-label=Judul]",
    text: ".f1 |> body",
    model: "text",
  },
];

export function blogs(world: () => World): void {
  describe.each(BLOGS)("in $label", ({ site, path, options, title, text, model }) => {
    it("title and text are one post, each is judged as what it is, and the text is mended in its frame", async () => {
      const { tab, rambu } = await world().visit(site, path, options);
      await tab.click(title);
      await tab.type("Imunisasi di Posyandu");
      await tab.expectModel("title", "Imunisasi di Posyandu");
      await tab.click(text);
      await tab.type(`Halo Wargi, NIK ${NIK} sudah.`);
      await rambu.expectUnderlined("error", [NIK]);
      // Out of the frame by keyboard, and back to where the caret was.
      await tab.press("Tab");
      await expect.poll(() => rambu.hasFocus(), PATIENCE).toBe(true);
      await tab.press("Escape");
      await tab.type(" Ya");
      await tab.expectModel(model, `Halo Wargi, NIK ${NIK} sudah. Ya`);
      await expect.poll(async () => (await rambu.badges()).length, PATIENCE).toBe(2);
      await expect.poll(() => coveredBy(tab, ".never"), PATIENCE).toEqual([]);
      await rambu.openPanel(0);
      await expect.poll(() => rambu.heading(), PATIENCE).toMatch(/Rambu · Blog.*\/200/);
      await rambu.click(/^Rambu:/, 0);
      await rambu.expectPanel(false);
      await rambu.openPanel(1);
      await expect.poll(() => rambu.heading(), PATIENCE).toMatch(/Rambu · Blog(?!.*\/200)/);
      await rambu.click("Terapkan", 0, "data-nik");
      await tab.expectModel(model, `Halo Wargi, NIK ${"•".repeat(16)} sudah. Ya`);
    });
  });
}
