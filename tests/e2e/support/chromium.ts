/** Chromium with the extension, driven over its own protocol. */
import puppeteer, { type Target, type WebWorker } from "puppeteer-core";
import { builtExtension } from "./extension.ts";
import { type Launched, VIEWPORT } from "./launch.ts";

const FLAGS = [
  "--no-sandbox",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--disable-gpu",
  // Tabs that are not in front must go on, as they do for a person with two windows.
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
];

/** What the extension's worker can reach, as far as the tests need it. */
interface WorkerGlobals {
  chrome: {
    action: { openPopup(): Promise<void> };
    commands: { onCommand: { dispatch(name: string): void } };
  };
}

/** Starts it; `RAMBU_CHROMIUM` names the program. */
export async function launchChromium(downloads: string): Promise<Launched> {
  const browser = await puppeteer.launch({
    browser: "chrome",
    executablePath: process.env.RAMBU_CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    pipe: true,
    args: FLAGS,
    enableExtensions: true,
    downloadBehavior: { policy: "allow", downloadPath: downloads },
    defaultViewport: VIEWPORT,
  });
  const id = await browser.installExtension(await builtExtension("chromium"));
  const extension = `chrome-extension://${id}`;
  const isWorker = (target: Target) =>
    target.type() === "service_worker" && target.url().startsWith(extension);

  const worker = async (): Promise<WebWorker> => {
    const found = await (await browser.waitForTarget(isWorker)).worker();
    if (!found) throw new Error("the extension's worker is gone");
    return found;
  };

  return {
    browser,
    extension,
    openPopup: async () => {
      await (await worker()).evaluate(() =>
        (globalThis as unknown as WorkerGlobals).chrome.action.openPopup(),
      );
      const popup = await browser.waitForTarget((target) => target.url().endsWith("/popup.html"));
      return popup.asPage();
    },
    runCommand: async (name) => {
      await (await worker()).evaluate((command) => {
        (globalThis as unknown as WorkerGlobals).chrome.commands.onCommand.dispatch(command);
      }, name);
    },
    preferScheme: (page, scheme) =>
      page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]),
    compose: async (page, text) => {
      const session = await page.createCDPSession();
      const { length } = text;
      await session.send("Input.imeSetComposition", { text, selectionStart: length, selectionEnd: length });
      return async () => {
        await session.send("Input.insertText", { text });
        await session.detach();
      };
    },
    stopWorker: async () => (await worker()).close(),
  };
}
