/** Starts the real browsers with the built extension, headless, each with an empty profile. */
import { randomUUID } from "node:crypto";
import puppeteer, { type Browser } from "puppeteer-core";
import { type BrowserName, builtExtension, GECKO_ID } from "./extension.ts";

/** A running browser and the address under which the extension's own pages are. */
export interface Launched {
  browser: Browser;
  /** `chrome-extension://ID` or `moz-extension://UUID`. */
  extension: string;
}

function executable(variable: string, usual: string): string {
  return process.env[variable] ?? usual;
}

const CHROMIUM_FLAGS = [
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

async function chromium(): Promise<Launched> {
  const browser = await puppeteer.launch({
    browser: "chrome",
    executablePath: executable("RAMBU_CHROMIUM", "/usr/bin/chromium"),
    headless: true,
    pipe: true,
    args: CHROMIUM_FLAGS,
    enableExtensions: [await builtExtension("chromium")],
    defaultViewport: { width: 1280, height: 900 },
  });
  const worker = await browser.waitForTarget((target) => target.type() === "service_worker");
  return { browser, extension: new URL(worker.url()).origin };
}

async function firefox(): Promise<Launched> {
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: executable("RAMBU_FIREFOX", "/usr/bin/firefox-esr"),
    headless: true,
    // WebDriver BiDi opens the extension's own pages only with this.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: { "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: uuid }) },
    defaultViewport: { width: 1280, height: 900 },
  });
  await browser.installExtension(await builtExtension("firefox"));
  return { browser, extension: `moz-extension://${uuid}` };
}

/** A browser with the extension just installed: nothing is paired, no settings are kept. */
export function launch(name: BrowserName): Promise<Launched> {
  return name === "chromium" ? chromium() : firefox();
}
