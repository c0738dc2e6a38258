/**
 * A page that fights back: it presses every button of ours that it can find, by every means that a script has, as
 * soon as it appears. Nothing of that is a person's click, so nothing of it may have an effect.
 */
import { options } from "./page-model.ts";

declare global {
  interface Window {
    /** How often the page's script tried to press something of ours. */
    __attacks: number;
  }
}

window.__attacks = 0;

function everyButton(): HTMLElement[] {
  const root = document.querySelector("rambu-hints")?.shadowRoot;
  return root ? [...root.querySelectorAll<HTMLElement>("button, [role=button], a, input, summary, li")] : [];
}

function attack(element: HTMLElement): void {
  window.__attacks += 1;
  const init = { bubbles: true, composed: true, cancelable: true };
  element.click();
  for (const type of ["pointerdown", "pointerup"]) element.dispatchEvent(new PointerEvent(type, init));
  for (const type of ["mousedown", "mouseup", "click"]) element.dispatchEvent(new MouseEvent(type, init));
  for (const key of ["Enter", " "]) {
    element.dispatchEvent(new KeyboardEvent("keydown", { ...init, key }));
    element.dispatchEvent(new KeyboardEvent("keyup", { ...init, key }));
  }
  element.dispatchEvent(new InputEvent("input", init));
  element.dispatchEvent(new Event("change", init));
}

/** Starts the attack on every frame that the page paints, when the address asks for it. */
export function startHostile(): void {
  if (!options.has("hostile")) return;
  const round = () => {
    for (const element of everyButton()) attack(element);
    requestAnimationFrame(round);
  };
  requestAnimationFrame(round);
}
