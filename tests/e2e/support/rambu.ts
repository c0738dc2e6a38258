/** What Rambu shows in a page, read and used as a person would: by names, roles and real clicks. */
import type { ElementHandle, JSHandle } from "puppeteer-core";
import type { Tab } from "./tab.ts";
import { PATIENCE, until, untilEqual, untilMatch } from "./until.ts";

declare global {
  interface Window {
    __seen: Set<string>;
  }
}

export type Severity = "error" | "warning" | "suggestion" | "info";

/** A badge beside a compose box. */
export interface Badge {
  name: string;
  severity: string | null;
}

/** A hint in the panel. */
export interface PanelHint {
  rule: string;
  severity: string;
  text: string;
  buttons: string[];
}

export class Rambu {
  private readonly tab: Tab;

  constructor(tab: Tab) {
    this.tab = tab;
  }

  /** All badges, in document order. */
  badges(): Promise<Badge[]> {
    return this.tab.evaluate(() => {
      const root = window.__rambu()?.shadowRoot;
      if (!root) return [];
      const name = (element: Element) =>
        (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
      return [...root.querySelectorAll<HTMLElement>("button")]
        .filter(
          (button) => /^Rambu:/.test(name(button)) && button.checkVisibility({ visibilityProperty: true }),
        )
        .map((button) => ({ name: name(button), severity: button.dataset.severity ?? null }));
    });
  }

  /** Waits until the badge of that number has this accessible name. */
  async expectBadge(name: string | RegExp, index = 0, timeout = PATIENCE.timeout): Promise<void> {
    const wanted = typeof name === "string" ? new RegExp(`^${name}$`) : name;
    await untilMatch(async () => (await this.badges())[index]?.name, wanted, timeout);
  }

  /** The texts that are underlined now, by severity; from CSS.highlights, and the overlay over a textarea. */
  underlined(): Promise<Record<Severity, string[]>> {
    return this.tab.evaluate(() => {
      const found: Record<string, string[]> = { error: [], warning: [], suggestion: [], info: [] };
      for (const severity of Object.keys(found)) found[severity] = window.__highlighted(`rambu-${severity}`);
      const root = window.__rambu()?.shadowRoot;
      for (const mark of root?.querySelectorAll<HTMLElement>("[data-underline]") ?? [])
        found[mark.dataset.underline ?? ""]?.push(mark.textContent ?? "");
      return found as Record<Severity, string[]>;
    });
  }

  /** Every underlined text, in no order. */
  async allUnderlined(): Promise<string[]> {
    return Object.values(await this.underlined()).flat();
  }

  /** Notes, after every frame from now on, each text that the frame showed underlined as an error. */
  async watchErrors(): Promise<void> {
    await this.tab.evaluate(() => {
      window.__seen = new Set();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const root = window.__rambu()?.shadowRoot;
        for (const text of window.__highlighted("rambu-error")) window.__seen.add(text);
        for (const mark of root?.querySelectorAll("[data-underline=error]") ?? [])
          window.__seen.add(mark.textContent ?? "");
      };
      const look = () => {
        // A message comes right after the frame is painted, when all that was to be done for it is done.
        port2.postMessage(null);
        requestAnimationFrame(look);
      };
      look();
    });
  }

  /** What was noted since `watchErrors`. */
  seenErrors(): Promise<string[]> {
    return this.tab.evaluate(() => [...window.__seen]);
  }

  /** Waits until exactly these texts are underlined (of that severity). */
  async expectUnderlined(severity: Severity, texts: string[]): Promise<void> {
    await untilEqual(async () => (await this.underlined())[severity], texts);
  }

  /** Whether the panel is there to see. */
  panelOpen(): Promise<boolean> {
    return this.tab.evaluate(() => {
      const root = window.__rambu()?.shadowRoot;
      const panel = root?.querySelector("[role=dialog][aria-label='Petunjuk Rambu']");
      return panel?.checkVisibility({ visibilityProperty: true }) ?? false;
    });
  }

  /** Waits until the panel is (or is not) there to see. */
  async expectPanel(open: boolean): Promise<void> {
    await untilEqual(() => this.panelOpen(), open);
  }

  /** Opens the panel by a real click on a badge. */
  async openPanel(index = 0): Promise<void> {
    if (await this.panelOpen()) return;
    await this.click(/^Rambu:/, index);
    await this.expectPanel(true);
  }

  /** What stands at the head of the open panel: the platform, and how much of its limit is used. */
  heading(): Promise<string> {
    return this.tab.evaluate(
      () => window.__rambu()?.shadowRoot?.querySelector(".panel-head")?.textContent ?? "",
    );
  }

  /** The hints in the open panel. */
  hints(): Promise<PanelHint[]> {
    return this.tab.evaluate(() => {
      const root = window.__rambu()?.shadowRoot;
      return [...(root?.querySelectorAll<HTMLElement>("[role=dialog] li[data-rule]") ?? [])].map((item) => ({
        rule: item.dataset.rule ?? "",
        severity: item.dataset.severity ?? "",
        text: item.textContent,
        buttons: [...item.querySelectorAll("button")].map((button) => button.textContent.trim()),
      }));
    });
  }

  /** The rules of the hints in the open panel. */
  async rules(): Promise<string[]> {
    return (await this.hints()).map((hint) => hint.rule);
  }

  /**
   * A real click on a button of ours, by its name (within one hint: `within` is the rule's id). Waits until there is
   * such a button.
   */
  async click(name: string | RegExp, index = 0, within?: string): Promise<void> {
    // A new evaluation may have replaced the button between the look and the click.
    await until(async () => {
      const button = await this.button(name, index, within);
      await button.click();
      await button.dispose();
    });
  }

  /** The button of that name. */
  async button(name: string | RegExp, index = 0, within?: string): Promise<ElementHandle<Element>> {
    const pattern = typeof name === "string" ? `^${name}$` : name.source;
    return until(async () => {
      const handle: JSHandle = await this.tab.page.evaluateHandle(
        (wanted, position, rule) => {
          const root = window.__rambu()?.shadowRoot;
          const scope = rule ? root?.querySelector(`li[data-rule="${rule}"]`) : root;
          const buttons = [...(scope?.querySelectorAll<HTMLElement>("button") ?? [])].filter((button) => {
            const label = (button.getAttribute("aria-label") ?? button.textContent).trim();
            return new RegExp(wanted).test(label) && button.checkVisibility({ visibilityProperty: true });
          });
          return buttons[position] ?? null;
        },
        pattern,
        index,
        within ?? null,
      );
      const element = handle.asElement() as ElementHandle<Element> | null;
      if (!element) throw new Error(`no button ${pattern}${within ? ` in ${within}` : ""}`);
      return element;
    });
  }

  /** Waits until the keyboard is in something of ours. */
  hasFocus(): Promise<boolean> {
    return this.tab.evaluate(() => window.__focused()?.localName === "rambu-hints");
  }

  /** The accessible name of what has the focus within our root. */
  focusedName(): Promise<string> {
    return this.tab.evaluate(() => {
      const active = window.__rambu()?.shadowRoot?.activeElement;
      return (active?.getAttribute("aria-label") ?? (active as HTMLElement | null)?.textContent ?? "").trim();
    });
  }
}
