/** Draws the extension's icons from their SVG into `extension/public/icon`: `node scripts/draw-icons.ts` after a change. */
import { readFile, writeFile } from "node:fs/promises";
import { launch } from "puppeteer-core";

const SIZES = { 16: "rambu-small", 32: "rambu-small", 48: "rambu", 96: "rambu", 128: "rambu" };

const browser = await launch({
  executablePath: process.env.RAMBU_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  for (const [size, drawing] of Object.entries(SIZES)) {
    const svg = await readFile(`extension/icons/${drawing}.svg`, "utf8");
    const pixels = Number(size);
    const page = await browser.newPage();
    await page.setViewport({ width: pixels, height: pixels });
    await page.setContent(`<style>body{margin:0;line-height:0}svg{width:100vw;height:100vh}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(`extension/public/icon/${size}.png`, png);
    await page.close();
  }
} finally {
  await browser.close();
}
