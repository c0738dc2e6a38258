/** Which underline the pointer rests on, or the caret stands in: its card is shown. */
import type { Hint } from "../contract/types.ts";
import { toPage } from "./around.ts";
import type { Controller } from "./controller.ts";
import type { Rect } from "./place.ts";

export interface Pointed {
  controller: Controller;
  hint: Hint;
  at: Rect;
}

const REST_MS = 200;
/** On the way from the words to the card. */
const LEAVE_MS = 350;
const CARET_MS = 450;

export class Pointing {
  current: Pointed | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly changed: () => void,
    private readonly rects: (controller: Controller, hint: Hint) => readonly Rect[],
    private readonly cardIsUnderPointer: () => boolean,
  ) {}

  /** Follows pointer and caret in one box. */
  follow(controller: Controller, gone: AbortSignal): void {
    const { box } = controller;
    const options = { passive: true, signal: gone };
    box.addEventListener(
      "mousemove",
      ({ clientX, clientY }) => {
        if (controller.hints.length === 0) return;
        const { x, y } = toPage({ x: clientX, y: clientY, width: 0, height: 0 }, box);
        this.later(REST_MS, () => this.point(this.at(controller, x, y)));
      },
      options,
    );
    box.addEventListener("mouseleave", () => this.left(), options);
    box.ownerDocument.addEventListener(
      "selectionchange",
      () => {
        if (controller.hints.length > 0) this.later(CARET_MS, () => this.caret(controller));
      },
      options,
    );
    gone.addEventListener("abort", () => this.current?.controller === controller && this.clear(), {
      once: true,
    });
  }

  /** The pointer left the words or the card. */
  left(): void {
    this.later(LEAVE_MS, () => {
      if (!this.cardIsUnderPointer()) this.clear();
    });
  }

  clear(): void {
    clearTimeout(this.timer);
    this.point(null);
  }

  private later(ms: number, run: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(run, ms);
  }

  private point(pointed: Pointed | null): void {
    if (pointed === null && this.current === null) return;
    if (pointed?.hint === this.current?.hint) return;
    this.current = pointed;
    this.changed();
  }

  private caret(controller: Controller): void {
    const root = controller.box.getRootNode() as Document | ShadowRoot;
    if (!controller.box.contains(root.activeElement)) return;
    const selection = controller.editor.selection();
    if (!selection || selection.start !== selection.end || controller.isTyping) return;
    const caret = selection.start;
    const hint = controller.hints.find(({ span }) => span && span.start < caret && caret < span.end);
    const at = hint && this.rects(controller, hint)[0];
    this.point(hint && at ? { controller, hint, at } : null);
  }

  private at(controller: Controller, x: number, y: number): Pointed | null {
    for (const hint of controller.hints) {
      const at = this.rects(controller, hint).find(
        (rect) => x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height,
      );
      if (at) return { controller, hint, at };
    }
    return null;
  }
}
