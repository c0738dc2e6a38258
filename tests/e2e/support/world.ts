/** One browser with the extension, and the server that it talks to: what every test of that browser shares. */
import type { Browser, Page } from "puppeteer-core";
import { address, type SiteName } from "../pages/serve.ts";
import type { BrowserName } from "./extension.ts";
import { type Launched, launch } from "./launch.ts";
import { Rambu } from "./rambu.ts";
import { Server } from "./server.ts";
import { Tab } from "./tab.ts";

/** What a script in one of the extension's own pages can reach, as far as the tests need it. */
interface ExtensionGlobals {
  chrome: { storage: { local: { set(items: Record<string, unknown>): Promise<void> } } };
}

/** A site's tab and what Rambu shows in it. */
export interface Visit {
  tab: Tab;
  rambu: Rambu;
}

export class World {
  private constructor(
    readonly name: BrowserName,
    readonly server: Server,
    private readonly launched: Launched,
  ) {}

  /** Browser and server running, the extension set to the server's port, nothing paired. */
  static async start(name: BrowserName): Promise<World> {
    const [server, launched] = await Promise.all([Server.start(), launch(name)]);
    const world = new World(name, server, launched);
    await world.listenTo(server.port);
    return world;
  }

  get browser(): Browser {
    return this.launched.browser;
  }

  /** A test page under the site's address, in a tab of its own. */
  async visit(site: SiteName, path: string, options: Record<string, string> = {}): Promise<Visit> {
    const tab = await Tab.site(await this.browser.newPage());
    await tab.page.goto(address(site, path, options), { waitUntil: "domcontentloaded" });
    await tab.page.bringToFront();
    return { tab, rambu: new Rambu(tab) };
  }

  /** A page of the extension itself, in a tab. */
  async extensionPage(path: string): Promise<Page> {
    const url = `${this.launched.extension}/${path}`;
    const page = await this.browser.newPage();
    // Firefox never reports such a navigation as finished: what counts is that the page is there.
    page.goto(url, { waitUntil: "domcontentloaded", timeout: 0 }).catch(() => undefined);
    await page.waitForFunction(
      (wanted) => location.href.startsWith(wanted) && document.readyState === "complete",
      { polling: 50 },
      url,
    );
    return page;
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
  }
}
