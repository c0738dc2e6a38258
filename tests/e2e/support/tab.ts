/** A tab as a person uses it: real keys and real clicks, which the page sees as trusted events. */
import type { ElementHandle, Frame, KeyInput, Page } from "puppeteer-core";
import { documentFor } from "../pages/serve.ts";
import { installLookUps } from "./in-page.ts";
import { until, untilEqual } from "./until.ts";

const MODIFIERS: Record<string, KeyInput> = { Control: "Control", Shift: "Shift", Alt: "Alt" };

export class Tab {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Serves our test pages under the sites' addresses; every other request of this tab is refused. */
  static async site(page: Page): Promise<Tab> {
    const tab = await Tab.plain(page);
    await page.setRequestInterception(true);
    page.on("request", async (request) => {
      const document = request.isNavigationRequest() ? await documentFor(request.url()) : undefined;
      if (document) await request.respond({ status: 200, ...document });
      else await request.abort();
    });
    return tab;
  }

  /** A tab for pages that others serve. */
  static async plain(page: Page): Promise<Tab> {
    await page.evaluateOnNewDocument(installLookUps);
    return new Tab(page);
  }

  /** Types as a person does, key by key; `\n` is Enter. */
  async type(text: string): Promise<void> {
    const lines = text.split("\n");
    for (const [index, line] of lines.entries()) {
      if (index > 0) await this.page.keyboard.press("Enter");
      await this.page.keyboard.type(line);
    }
  }

  /** Presses a key, with modifiers: `Control+z`, `Shift+Tab`, `Home`. */
  async press(combination: string, times = 1): Promise<void> {
    const parts = combination.split("+");
    const key = parts.pop() as KeyInput;
    const held = parts.map((name) => MODIFIERS[name] ?? (name as KeyInput));
    for (const modifier of held) await this.page.keyboard.down(modifier);
    for (let count = 0; count < times; count += 1) await this.page.keyboard.press(key);
    for (const modifier of held.reverse()) await this.page.keyboard.up(modifier);
  }

  /**
   * The element for a selector, once it is visible. `host >>> button` looks into open shadow roots, `iframe |> p` into the
   * document of a frame.
   */
  async find(selector: string): Promise<ElementHandle<Element>> {
    const path = selector.split(" |> ");
    const wanted = path.pop() as string;
    let frame: Page | Frame = this.page;
    for (const holder of path) {
      const inner: Frame | null | undefined = await (
        await frame.waitForSelector(holder, { timeout: 10_000 })
      )?.contentFrame();
      if (!inner) throw new Error(`${holder} is no frame`);
      frame = inner;
    }
    const handle = await frame.waitForSelector(wanted, { visible: true, timeout: 10_000 });
    if (!handle) throw new Error(`no ${selector}`);
    return handle;
  }

  /** Brings the tab to the front. Firefox refuses for a moment when it has just put the page into another process. */
  front(): Promise<void> {
    return until(() => this.page.bringToFront());
  }

  /** A real click in the middle of an element. */
  async click(selector: string): Promise<void> {
    await (await this.find(selector)).click();
  }

  /** Runs a function in the page's own world. */
  evaluate<A extends unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.page.evaluate(run as (...args: unknown[]) => R, ...args) as Promise<Awaited<R>>;
  }

  /** The text in the editor's own model. */
  model(name: string): Promise<string> {
    return this.evaluate((editor) => window.__model(editor), name);
  }

  /** Waits until the editor's model holds exactly this. */
  async expectModel(name: string, text: string): Promise<void> {
    await untilEqual(() => this.model(name), text);
  }

  /** How often Post was pressed, a draft was to be thrown away, and what went wrong in the page. */
  harm(): Promise<{ posted: number; discarded: number; errors: string[] }> {
    return this.evaluate(() => ({
      posted: window.__posted,
      discarded: window.__discarded,
      errors: window.__errors,
    }));
  }

  /** Whether the keyboard's next key would go into an element that matches. */
  focused(selector: string): Promise<boolean> {
    const last = selector.split(/>>> | \|> /).at(-1) as string;
    return this.evaluate((wanted) => window.__focused()?.closest(wanted) != null, last);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
