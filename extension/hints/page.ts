/** One page of a site: its composers, what is open, and what the worker last said of server and settings. */
import type { Site } from "../composers/composer.ts";
import type { IgnoredInPage, ServerState } from "../connection/messages.ts";
import type { Hint } from "../contract/types.ts";
import { editorFor } from "../editors/families.ts";
import type { Attach } from "../media/attachment.ts";
import { type Cache, EMPTY_CACHE, followCache, readCache } from "../settings/cache.ts";
import type { Locale } from "../settings/language.ts";
import { knowsWords, learnWords, setLanguage, tCount } from "../settings/strings.ts";
import { perform } from "./actions.tsx";
import { focused } from "./around.ts";
import { badgeName } from "./badge.tsx";
import { Controller, type Desk } from "./controller.ts";
import type { Deeds } from "./deeds.ts";
import type { Inside } from "./gate.ts";
import { Keyboard } from "./keyboard.ts";
import { LENT } from "./lent.ts";
import { Pointing } from "./pointing.ts";
import { worst } from "./severity.ts";
import { SitePopups } from "./site-popups.ts";
import { Stage } from "./stage.tsx";
import type { Hints } from "./stand-by.ts";
import { Underlines } from "./underlines.ts";
import { WorkerLink } from "./worker-link.ts";

/** A screen reader hears of new hints when the writer pauses, not at every key. */
const SAY_AFTER_MS = 1_500;

export class Page implements Desk, Hints {
  private readonly controllers = new Map<HTMLElement, Controller>();
  private attach: Attach | null = null;
  private readonly underlines = new Underlines(() => this.stage.under);
  private readonly link: WorkerLink;
  private readonly signal: AbortSignal;
  /** What each badge says. */
  private readonly badges = new WeakMap<Controller, string>();
  private cache: Cache = EMPTY_CACHE;
  private openFor: Controller | null = null;
  private lastUsed: Controller | null = null;
  private said = "";
  private sayTimer: ReturnType<typeof setTimeout> | undefined;

  private readonly deeds: Deeds = {
    toggle: (controller, event) => this.toggle(controller, event.detail === 0),
    close: () => this.closePanel(),
    apply: (controller, edits, event) => void this.apply(controller, edits, event.detail === 0),
    copy: (text) => void navigator.clipboard.writeText(text),
    ignore: (controller, hint, event) => this.ignore(controller, hint, event.detail === 0),
    restore: (controller, rule) => controller.restore(rule),
    ignoreAlways: (rule, platform) =>
      void this.link.ask({ type: "patch-settings", patch: { ignore: { rule, platform } } }),
    openWelcome: () => void this.link.ask({ type: "open-welcome" }),
    checkServer: () => void this.link.ask({ type: "check-server" }),
  };
  private readonly pointing = new Pointing(
    () => this.stage.renderSoon(),
    (controller, hint) => this.underlines.rects(controller, hint),
    () => this.stage.root?.querySelector(".card")?.matches(":hover") ?? false,
  );
  private readonly popups = new SitePopups(() => this.stage.element);
  private readonly stage = new Stage(
    () => ({
      controllers: [...this.controllers.values()],
      open: this.openFor,
      pointed: this.pointing.current,
      said: this.said,
      ruleSets: this.cache.ruleSets.rule_sets,
      platform: this.site.platform,
    }),
    this.deeds,
    this.popups,
  );
  private readonly keyboard = new Keyboard({
    root: () => this.stage.root,
    composerOf: (element) => this.composerOf(element),
    composerById: (id) => [...this.controllers.values()].find((it) => it.id === id) ?? null,
    open: () => this.openFor,
    hasCard: () => this.pointing.current !== null,
    closeCard: () => this.pointing.clear(),
    close: () => this.closePanel(),
  });

  /** What the gate hands to us. */
  readonly inside: Inside = {
    host: () => this.stage.element,
    click: (target, event) => void perform(target, event),
    key: (target, event) => this.keyboard.inOurs(target, event),
    siteKey: (event) => this.keyboard.inSite(event),
    left: () => this.pointing.left(),
  };

  constructor(
    readonly site: Site,
    letGo: AbortController,
  ) {
    this.signal = letGo.signal;
    this.link = new WorkerLink(() => letGo.abort(), letGo.signal);
    this.signal.addEventListener("abort", () => this.close(), { once: true });
  }

  /** Reads what is known of server and settings, and follows it. */
  open(): void {
    void readCache().then(
      (cache) => this.know(cache),
      () => undefined,
    );
    followCache((changed) => this.know(changed), this.signal);
    for (const type of ["toggle", "close", "fullscreenchange"])
      window.addEventListener(type, (event) => this.layerChanged(event), {
        capture: true,
        signal: this.signal,
      });
  }

  add(box: HTMLElement, gone: AbortSignal): void {
    const editor = editorFor(box);
    if (!editor) return;
    const controller = new Controller(box, editor, this, gone);
    this.controllers.set(box, controller);
    this.pointing.follow(controller, gone);
    this.popups.follow(box, gone);
    gone.addEventListener("abort", () => this.leave(controller), { once: true });
    this.link.hold(true);
    // At once: a tab that nobody looks at paints no frames, and overlays need their place before the first answer.
    this.stage.render();
    // Its siblings are judged together with it from now on.
    this.textChanged(controller);
    this.followMedia(controller);
  }

  follow(attach: Attach): void {
    this.attach = attach;
    for (const controller of this.controllers.values()) this.followMedia(controller);
  }

  // --- Desk -----------------------------------------------------------------------------------------------------------

  judge: Desk["judge"] = (composer, request) => this.link.judge(composer, request);

  serverState(): ServerState {
    return this.cache.status.state;
  }

  typingPauseMs(): number {
    return this.cache.settings.typing_pause_ms;
  }

  parts(controller: Controller): { texts: string[]; index: number } {
    const parts = this.partsOf(controller);
    return { texts: parts.map(({ text }) => text), index: parts.indexOf(controller) };
  }

  changed(controller: Controller): void {
    this.underlines.paint(controller);
    const pointed = this.pointing.current;
    if (pointed?.controller === controller && !controller.hints.includes(pointed.hint)) this.pointing.clear();
    // At most keys nothing changes that is shown outside the open panel.
    const badge = `${badgeName(controller)} ${worst(controller.hints)}`;
    if (this.openFor === controller || this.badges.get(controller) !== badge) this.stage.renderSoon();
    if (this.badges.get(controller) !== badge) this.sayLater(controller);
    this.badges.set(controller, badge);
  }

  textChanged(controller: Controller): void {
    this.lastUsed = controller;
    this.popups.lookSoon();
    for (const part of this.partsOf(controller)) if (part !== controller) part.againSoon();
  }

  // --- worker and popup -------------------------------------------------------------------------------------------------

  openPanelByKey(): void {
    const active = focused();
    const controller =
      (active && this.composerOf(active)) ?? this.lastUsed ?? this.controllers.values().next().value;
    if (!controller) return;
    this.openFor = controller;
    this.stage.render();
    this.keyboard.enterPanel(controller);
  }

  ignoredInPage(): IgnoredInPage {
    const ignored = new Map<string, string>();
    for (const controller of this.controllers.values())
      for (const [rule, title] of controller.ignored) ignored.set(rule, title);
    return {
      platform: this.site.platform,
      composers: this.controllers.size,
      ignored: [...ignored].map(([rule, title]) => ({ rule, title })),
    };
  }

  restore(rule: string): void {
    for (const controller of this.controllers.values()) controller.restore(rule);
  }

  // --- deeds --------------------------------------------------------------------------------------------------------------

  private toggle(controller: Controller, byKey: boolean): void {
    const { state } = controller;
    this.pointing.clear();
    if (state === "not-paired" || state === "no-permission") {
      this.deeds.openWelcome();
    } else if (this.openFor === controller) {
      this.closePanel();
    } else {
      this.openFor = controller;
      this.stage.render();
      if (byKey) this.keyboard.enterPanel(controller);
    }
  }

  private closePanel(): void {
    const controller = this.openFor;
    const hadFocus = this.stage.root?.activeElement?.closest("[role='dialog']") != null;
    this.openFor = null;
    if (hadFocus) this.keyboard.goBack(controller);
    this.stage.render();
  }

  private async apply(controller: Controller, edits: Parameters<Controller["apply"]>[0], byKey: boolean) {
    this.pointing.clear();
    const applying = controller.apply(edits);
    this.stage.renderSoon();
    const outcome = await applying;
    if (outcome === "copy") this.openFor = controller;
    this.stage.render();
    if (byKey && this.openFor === controller) this.keyboard.enterPanel(controller);
  }

  private ignore(controller: Controller, hint: Hint, byKey: boolean): void {
    this.pointing.clear();
    controller.ignore(hint);
    this.stage.render();
    // The button that was pressed is gone: the keyboard stays in the panel.
    if (byKey && this.openFor === controller) this.keyboard.enterPanel(controller);
  }

  // --- within ---------------------------------------------------------------------------------------------------------------

  private know(changed: Partial<Cache>): void {
    const before = this.cache;
    this.cache = { ...before, ...changed };
    void this.speak(this.cache.settings.language);
    const { state } = this.cache.status;
    for (const controller of this.controllers.values()) {
      if (state !== "ready") controller.forget();
      else if (before.status.state !== "ready" || changed.settings || changed.ruleSets) controller.again();
      if (changed.status?.state === "ready") controller.attached?.serverCame();
    }
    this.stage.renderSoon();
  }

  /** Indonesian until the words of another language are there. */
  private async speak(locale: Locale): Promise<void> {
    setLanguage(locale);
    if (knowsWords(locale)) return;
    const words = await this.link.ask({ type: "words", locale });
    if (!words) return;
    learnWords(locale, words);
    this.stage.renderSoon();
  }

  private followMedia(controller: Controller): void {
    const changed = () => controller.mediaChanged();
    const { box, gone } = controller;
    controller.attached ??= this.attach?.(box, this.site, changed, gone, LENT) ?? null;
  }

  private partsOf(controller: Controller): Controller[] {
    const boxes = this.site.parts?.(controller.box) ?? [controller.box];
    const parts = boxes.flatMap((box) => this.controllers.get(box) ?? []);
    return parts.includes(controller) ? parts : [controller];
  }

  private composerOf(element: Element): Controller | null {
    for (const [box, controller] of this.controllers) if (box.contains(element)) return controller;
    return null;
  }

  private leave(controller: Controller): void {
    this.controllers.delete(controller.box);
    this.underlines.clear(controller);
    if (this.openFor === controller) this.openFor = null;
    if (this.lastUsed === controller) this.lastUsed = null;
    if (this.controllers.size === 0) this.link.hold(false);
    this.stage.renderSoon();
  }

  /** A dialog, popover or full-screen element of the site came or went: we may have to move, or are below it. */
  private layerChanged({ target }: Event): void {
    const ours = target === this.stage.element || target instanceof HTMLDetailsElement;
    if (!ours && this.controllers.size > 0) this.stage.raise();
  }

  private sayLater(controller: Controller): void {
    clearTimeout(this.sayTimer);
    this.sayTimer = setTimeout(() => {
      if (controller.state !== "ready" || controller.hints.length === 0) return;
      this.said = tCount("badgeHints", controller.hints.length);
      this.stage.renderSoon();
    }, SAY_AFTER_MS);
  }

  private close(): void {
    clearTimeout(this.sayTimer);
    this.underlines.remove();
    this.stage.remove();
  }
}
