import { autoUpdate } from "@floating-ui/dom";
import { type Obstacle, placePanel, type Rect } from "./place.ts";
import { visibleRect } from "./visible-rect.ts";

const SEND_OR_TOOL = "button, [role='button'], input[type='submit']";

/** Keeps the panel beside its composer, off the text and, as far as there is room, off the composer's buttons. */
export class PanelPlace {
  readonly stop: () => void;

  constructor(
    private readonly frame: HTMLElement,
    private readonly box: HTMLElement,
    private readonly panel: HTMLElement,
  ) {
    this.stop = autoUpdate(box, panel, () => this.place(), { layoutShift: true });
  }

  private place(): void {
    const viewport = { width: window.innerWidth, height: window.innerHeight };
    const box = visibleRect(this.box) ?? { x: 0, y: 0, width: 0, height: 0 };
    const size = { width: this.panel.offsetWidth, height: this.panel.offsetHeight };
    const place = placePanel(box, size, viewport, [{ rect: box, weight: 10 }, ...this.buttons()]);
    const { style } = this.panel;
    style.transform = `translate(${Math.round(place.x)}px, ${Math.round(place.y)}px)`;
    style.visibility = "visible";
  }

  private buttons(): Obstacle[] {
    const frame: Rect | null = visibleRect(this.frame);
    if (!frame) return [];
    return [...this.frame.querySelectorAll(SEND_OR_TOOL)].map((button) => ({
      rect: button.getBoundingClientRect(),
      weight: 4,
    }));
  }
}
