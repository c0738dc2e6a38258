/** Starts the real browsers with the built extension, headless, each with an empty profile. */
import type { Browser, Page } from "puppeteer-core";
import { launchChromium } from "./chromium.ts";
import type { BrowserName } from "./extension.ts";
import { launchFirefox } from "./firefox.ts";

/** A running browser with the extension, and the few things that each browser does in its own way. */
export interface Launched {
  browser: Browser;
  /** `chrome-extension://ID` or `moz-extension://UUID`: where the extension's own pages are. */
  extension: string;
  /** The extension's popup, opened for the tab in front. */
  openPopup(): Promise<Page>;
  /** What the browser does when the person presses the shortcut of a command of the manifest. */
  runCommand(name: string): Promise<void>;
  /** What the person has chosen for all sites: a light or a dark look. */
  preferScheme(page: Page, scheme: "light" | "dark"): Promise<void>;
  /**
   * What an input method does in the tab in front: puts characters at the caret that are not settled yet. Resolves with
   * what settles them.
   */
  compose(page: Page, text: string): Promise<() => Promise<void>>;
  /** Stops the background worker, as the browser does with an idle one; the next event starts it anew. */
  stopWorker(): Promise<void>;
}

/** Large enough for a dialog with the panel beside it. */
export const VIEWPORT = { width: 1280, height: 900 };

/** A browser with the extension just installed: nothing is paired, no settings are kept. `downloads`: where it saves files. */
export function launch(name: BrowserName, downloads: string): Promise<Launched> {
  return name === "chromium" ? launchChromium(downloads) : launchFirefox(downloads);
}
