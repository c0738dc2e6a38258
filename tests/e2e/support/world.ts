/** One browser with the extension, and the server that it talks to: what every test of that browser shares. */
import type { Browser, Page } from "puppeteer-core";
import { address } from "../pages/serve.ts";
import type { SiteName } from "../pages/sites.ts";
import { Downloads } from "./downloads.ts";
import type { BrowserName } from "./extension.ts";
import { goToExtension } from "./extension-page.ts";
import { type Launched, launch } from "./launch.ts";
import { pair } from "./pairing.ts";
import { popupInTab } from "./popup-in-tab.ts";
import { Rambu } from "./rambu.ts";
import { Server } from "./server.ts";
import { Tab } from "./tab.ts";

/** A site's tab and what Rambu shows in it. */
export interface Visit {
  tab: Tab;
  rambu: Rambu;
}

/** What a script in one of the extension's own pages can reach, as far as the tests need it. */
interface ExtensionGlobals {
  chrome: { storage: { local: { set(items: Record<string, unknown>): Promise<void> } } };
}

export class World {
  /** The tabs of the running test, closed after it. */
  private readonly visits: Visit[] = [];

  readonly name: BrowserName;
  readonly server: Server;
  readonly downloads: Downloads;
  private readonly launched: Launched;
  private pairing: Promise<void> | undefined;

  private constructor(name: BrowserName, server: Server, downloads: Downloads, launched: Launched) {
    this.name = name;
    this.server = server;
    this.downloads = downloads;
    this.launched = launched;
  }

  /** Browser and server running, the extension set to the server's port, nothing paired. */
  static async start(name: BrowserName): Promise<World> {
    const server = await Server.start();
    const downloads = await Downloads.open();
    const launched = await launch(name, downloads.folder).catch(async (failure: unknown) => {
      await server.dispose();
      await downloads.remove();
      throw failure;
    });
    const world = new World(name, server, downloads, launched);
    await world.listenTo(server.port);
    return world;
  }

  get browser(): Browser {
    return this.launched.browser;
  }

  /** Pairs the extension with the server; for the second time, does nothing. */
  pairedOnce(): Promise<void> {
    this.pairing ??= pair(this);
    return this.pairing;
  }

  /** A test page under the site's address, in a tab of its own and in front. */
  async visit(site: SiteName, path: string, options: Record<string, string> = {}): Promise<Visit> {
    const tab = await Tab.site(await this.browser.newPage());
    const visit = { tab, rambu: new Rambu(tab) };
    this.visits.push(visit);
    await tab.front();
    await tab.page.goto(address(site, path, options), { waitUntil: "domcontentloaded" });
    return visit;
  }

  /** Closes the tabs of a test and tells what harm was done in them; there must be none. */
  async leave(): Promise<{ posted: number; discarded: number; errors: string[] }> {
    const harm = { posted: 0, discarded: 0, errors: [] as string[] };
    for (const { tab } of this.visits.splice(0)) {
      const done = await tab.harm();
      harm.posted += done.posted;
      harm.discarded += done.discarded;
      harm.errors.push(...done.errors);
      await tab.close();
    }
    return harm;
  }

  /** A page of the extension itself, in a tab. */
  async extensionPage(path: string): Promise<Page> {
    const url = `${this.launched.extension}/${path}`;
    const page = await this.browser.newPage();
    await goToExtension(page, url);
    return page;
  }

  /** The popup for the tab in front. */
  popup(): Promise<Page> {
    return this.launched.openPopup();
  }

  /** The same page in a tab, where a picture of it can be taken. */
  popupInTab(address?: string): Promise<Page> {
    return popupInTab(this.browser, this.launched.extension, address);
  }

  /** What the browser does when the person presses the shortcut of a command. */
  command(name: string): Promise<void> {
    return this.launched.runCommand(name);
  }

  /** Makes the browser tell the page that the person prefers a light or a dark look. */
  preferScheme(page: Page, scheme: "light" | "dark"): Promise<void> {
    return this.launched.preferScheme(page, scheme);
  }

  /** What an input method does: characters at the caret that are settled by what this resolves with. */
  compose({ tab }: Visit, text: string): Promise<() => Promise<void>> {
    return this.launched.compose(tab.page, text);
  }

  /** What the browser does to an idle worker. */
  stopWorker(): Promise<void> {
    return this.launched.stopWorker();
  }

  /** The tab or window that the extension or a page opened under such an address. */
  async opened(prefix: string): Promise<Page> {
    const target = await this.browser.waitForTarget((candidate) => candidate.url().startsWith(prefix), {
      timeout: 15_000,
    });
    const page = await target.page();
    if (!page) throw new Error(`${prefix} is no page`);
    return page;
  }

  /** Puts text on the clipboard, as a person does: selected in some other page, Ctrl+C. */
  async copy(text: string): Promise<void> {
    const tab = new Tab(await this.browser.newPage());
    await tab.front();
    await tab.page.setContent("<textarea autofocus></textarea>");
    await tab.click("textarea");
    await tab.evaluate((value) => {
      const box = document.querySelector("textarea");
      if (box) box.value = value;
      box?.select();
    }, text);
    await tab.press("Control+c");
    await tab.close();
  }

  /** Lets the extension talk to the server on this port. */
  async listenTo(port: number): Promise<void> {
    const page = await this.extensionPage("welcome.html");
    await page.evaluate(
      (value) => (globalThis as unknown as ExtensionGlobals).chrome.storage.local.set({ port: value }),
      port,
    );
    await page.close();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.dispose();
    await this.downloads.remove();
  }
}
