import type { Edit, Hint, Platform } from "../contract/types.ts";
import type { Controller } from "./controller.ts";

/** What the writer can do in badge, panel and card. A deed done by key leaves the keyboard where it was. */
export interface Deeds {
  toggle(controller: Controller, event: MouseEvent): void;
  close(): void;
  apply(controller: Controller, edits: readonly Edit[], event: MouseEvent): void;
  copy(text: string): void;
  /** For as long as this post is written. */
  ignore(controller: Controller, hint: Hint, event: MouseEvent): void;
  restore(controller: Controller, rule: string): void;
  /** Kept by the server, and undone in the popup. */
  ignoreAlways(rule: string, platform: Platform): void;
  openWelcome(): void;
  checkServer(): void;
}
