/** The dialog of a site in which a post is written: `aria-modal`, a focus trap, and a click outside asks "Buang?". */
import { make } from "./elements.ts";
import { trapFocus } from "./focus-trap.ts";
import { release } from "./lexical-box.ts";

/** Shows it, or shows it within another one, and returns it with what closes it. */
export function openModal(
  label: string,
  within: Element = document.body,
): { dialog: HTMLElement; close: () => void } {
  const stop = new AbortController();
  const mask = make("div", "mask");
  const dialog = make("div", "modal");
  dialog.role = "dialog";
  dialog.ariaModal = "true";
  dialog.ariaLabel = label;
  within.append(mask, dialog);
  const outside = () => {
    window.__discarded += 1;
  };
  trapFocus(dialog, { phase: "bubble", outside }, stop.signal);
  const close = () => {
    stop.abort();
    release(dialog);
    dialog.remove();
    mask.remove();
  };
  return { dialog, close };
}
