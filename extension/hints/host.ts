/**
 * The one element that Rambu adds to a document: `<rambu-hints>` with an open shadow root, in the browser's top layer, so
 * that no dialog of the site covers it. All styles are inside; nothing of the site's styles comes in.
 */
import { around, closest } from "./around.ts";
import styles from "./styles.css?inline";

/** A modal dialog makes all outside it inert, and a click outside a popover closes it. */
const LAYERS = "dialog:modal, [popover]:popover-open";

/** The innermost modal dialog or open popover around a box: of the page, since ours is there and not in a frame. */
export function layerAround(box: Element): Element | null {
  let inPage: Element | null = box;
  while (inPage && inPage.ownerDocument !== document) inPage = around(inPage);
  return inPage && closest(inPage, LAYERS);
}

export class Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Where overlays are. */
  readonly under: HTMLElement;
  /** Where the interface is rendered. */
  readonly stage: HTMLElement;

  constructor() {
    // Of a version of Rambu that was replaced under the open page, and can no longer take its own away.
    for (const orphan of document.querySelectorAll("rambu-hints")) orphan.remove();
    this.element = document.createElement("rambu-hints");
    this.element.popover = "manual";
    this.root = this.element.attachShadow({ mode: "open" });
    const style = document.createElement("style");
    // Text set by the extension's own script is not subject to the page's content security policy, in either browser.
    style.textContent = styles;
    this.stage = document.createElement("div");
    this.stage.className = "stage";
    this.under = document.createElement("div");
    this.root.append(style, this.under, this.stage);
  }

  /**
   * Puts the host where the writer can use it. The home is the document's root. While the box is in the site's own modal
   * `<dialog>` or popover, the host has to be inside that as well, or the browser makes it inert: the one time that
   * something of ours stands in the site's tree, and only until that layer closes.
   */
  settle(box: HTMLElement): void {
    const home = layerAround(box) ?? document.documentElement;
    if (this.element.parentNode !== home) home.append(this.element);
    if (!this.element.matches(":popover-open")) this.element.showPopover();
  }

  /** Above a layer that was opened after ours; not while the writer is in it, who would lose the focus. */
  raise(): void {
    if (!this.element.isConnected || this.root.activeElement) return;
    if (this.element.matches(":popover-open")) this.element.hidePopover();
    this.element.showPopover();
  }

  remove(): void {
    this.element.remove();
  }
}
