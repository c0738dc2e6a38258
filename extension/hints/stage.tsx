/** What is shown of all composers of the page: a badge each, at most one panel and one card, and what is said aloud. */
import { render } from "preact";
import type { Platform, RuleSetInfo } from "../contract/types.ts";
import { Badge } from "./badge.tsx";
import { Card } from "./card.tsx";
import type { Controller } from "./controller.ts";
import type { Deeds } from "./deeds.ts";
import { Host, layerAround } from "./host.ts";
import { Panel } from "./panel.tsx";
import type { Pointed } from "./pointing.ts";
import type { SitePopups } from "./site-popups.ts";
import { themeAround } from "./theme.ts";

export interface Scene {
  controllers: readonly Controller[];
  open: Controller | null;
  pointed: Pointed | null;
  /** For screen readers. */
  said: string;
  ruleSets: readonly RuleSetInfo[];
  platform: Platform;
}

export class Stage {
  private host: Host | null = null;
  private frame: number | undefined;
  private worn: { box: HTMLElement; open: Controller | null } | null = null;

  constructor(
    private readonly scene: () => Scene,
    private readonly deeds: Deeds,
    private readonly popups: SitePopups,
  ) {}

  get element(): HTMLElement | null {
    return this.host?.element ?? null;
  }

  /** A place under badges and panel, for what is drawn over the page's own fields. */
  get under(): HTMLElement | null {
    return this.host?.under ?? null;
  }

  get root(): ShadowRoot | null {
    return this.host?.root ?? null;
  }

  /** Shows the scene before the next paint. */
  renderSoon(): void {
    this.frame ??= requestAnimationFrame(() => this.render());
  }

  /** Shows the scene at once, so that what is in it can take the focus. */
  render(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
    const scene = this.scene();
    const front = scene.open ?? frontmost(scene.controllers);
    if (!front) {
      this.remove();
      return;
    }
    this.host ??= new Host();
    this.host.settle(front.box);
    this.wear(front.box);
    const around = { host: this.host.element, popups: this.popups };
    render(<Everything scene={scene} deeds={this.deeds} {...around} />, this.host.stage);
  }

  /** The site's colours around the box; looked up when another box comes to the front, or the panel is opened. */
  private wear(box: HTMLElement): void {
    const { open } = this.scene();
    if (!this.host || (this.worn?.box === box && this.worn.open === open)) return;
    this.worn = { box, open };
    const theme = themeAround(box);
    if (theme) this.host.stage.dataset.theme = theme;
    else delete this.host.stage.dataset.theme;
  }

  /** A layer of the site was opened. */
  raise(): void {
    this.host?.raise();
    this.renderSoon();
  }

  remove(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
    if (!this.host) return;
    render(null, this.host.stage);
    this.host.remove();
    this.host = null;
    this.worn = null;
  }
}

/** Of several boxes, the one in the site's modal dialog: all others are inert as long as it is open. */
function frontmost(controllers: readonly Controller[]): Controller | undefined {
  const modal = controllers.findLast(({ box }) => layerAround(box));
  return modal ?? controllers[0];
}

interface EverythingProps {
  scene: Scene;
  deeds: Deeds;
  host: HTMLElement;
  popups: SitePopups;
}

function Everything({ scene, deeds, host, popups }: EverythingProps) {
  const { controllers, open, pointed, said, ruleSets } = scene;
  return (
    <>
      {controllers.map((controller) => (
        <Badge
          key={controller.id}
          controller={controller}
          host={host}
          popups={popups}
          open={controller === open}
          press={(event) => deeds.toggle(controller, event)}
        />
      ))}
      {open && <Panel key={open.id} controller={open} deeds={deeds} ruleSets={ruleSets} popups={popups} />}
      {pointed && <Card {...pointed} deeds={deeds} />}
      <p class="unseen" role="status" aria-live="polite">
        {said}
      </p>
    </>
  );
}
