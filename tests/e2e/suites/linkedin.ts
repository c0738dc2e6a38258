/** LinkedIn: the post is written in a shadow root, the comment in the page. */
import { describe, expect, it } from "vitest";
import { coveredBy } from "../support/clear.ts";
import { PATIENCE } from "../support/until.ts";
import type { World } from "../support/world.ts";
import { NIK } from "./writing.ts";

const POST = ">>> .ql-editor";
const COMMENT = "form .ProseMirror";
const TEXT = `Halo Wargi, NIK ${NIK} sudah jadi.`;

export function linkedin(world: () => World): void {
  describe("on LinkedIn", () => {
    it("a post is found in the shadow root whenever its dialog opens, and its badge keeps clear", async () => {
      const { tab, rambu } = await world().visit("linkedin", "/feed/");
      // The two comments that are there from the start.
      await expect.poll(async () => (await rambu.badges()).length, PATIENCE).toBe(2);
      for (const text of [TEXT, `Lagi: ${TEXT}`]) {
        await tab.click(".start");
        await tab.click(POST);
        await tab.type(text);
        await rambu.expectUnderlined("error", [NIK]);
        await expect.poll(async () => (await rambu.badges()).length, PATIENCE).toBe(1);
        await tab.click(">>> .close");
        await expect.poll(() => rambu.allUnderlined(), PATIENCE).toEqual([]);
      }
    });

    it("a post is judged as one, and mended in Quill", async () => {
      const { tab, rambu } = await world().visit("linkedin", "/feed/", { open: "1" });
      await tab.click(POST);
      await tab.type(TEXT);
      await rambu.expectUnderlined("error", [NIK]);
      await expect.poll(() => coveredBy(tab, ".author"), PATIENCE).toEqual([]);
      await rambu.openPanel();
      await expect.poll(() => rambu.heading(), PATIENCE).toMatch(/Rambu · LinkedIn.*\/3\.000/);
      await rambu.click("Terapkan", 0, "data-nik");
      await tab.expectModel("post", TEXT.replace(NIK, "•".repeat(16)));
    });

    it("a comment is judged as one, and keeps its formats when all of it is mended at once", async () => {
      const { tab, rambu } = await world().visit("linkedin", "/feed/");
      await tab.click(COMMENT);
      const other = NIK.replace("0002", "0003");
      await tab.type(`NIK ${NIK} dan `);
      await tab.press("Control+b");
      await tab.type("penting");
      await tab.press("Control+b");
      await tab.type(` sudah.\nNIK ${other} juga.`);
      await rambu.expectUnderlined("error", [NIK, other]);
      await expect.poll(() => coveredBy(tab, ".author"), PATIENCE).toEqual([]);
      await rambu.openPanel();
      await expect.poll(() => rambu.heading(), PATIENCE).toMatch(/Rambu · LinkedIn.*\/1\.250/);
      await rambu.click(/^Perbaiki yang aman/);
      const mask = "•".repeat(16);
      await tab.expectModel(
        "comment-0 as HTML",
        `<p>NIK ${mask} dan <strong>penting</strong> sudah.</p><p>NIK ${mask} juga.</p>`,
      );
      await tab.click("a[href='/in/dinkes/']");
      await expect.poll(() => rambu.badges(), PATIENCE).toEqual([]);
      await tab.click("a[href='/feed/']");
      await expect.poll(async () => (await rambu.badges()).length, PATIENCE).toBe(2);
    });
  });
}
