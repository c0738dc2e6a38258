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

/** Lets no event through to anybody who listens after it. */
function stopEvents(): void {
  const stop = (event: Event) => {
    const path = event.composedPath();
    if (path.some((target) => target instanceof Element && target.localName === "rambu-hints"))
      event.stopImmediatePropagation();
  };
  const types =
    "pointerdown pointerup mousedown mouseup click keydown keyup focusin focusout beforeinput input";
  for (const type of types.split(" ")) {
    window.addEventListener(type, stop, { capture: true });
    document.addEventListener(type, stop, { capture: true });
  }
}

/** Moves the composer down the page and up again, frame by frame, as soon as something is written in it. */
function moveBox(): void {
  let top = 0;
  const round = () => {
    const composer = document.querySelector<HTMLElement>(".composer");
    if (composer?.querySelector("[data-text]")?.textContent) {
      top = (top + 3) % 240;
      composer.style.marginTop = `${top}px`;
    }
    requestAnimationFrame(round);
  };
  requestAnimationFrame(round);
}

/** Starts what the address asks for: `hostile=press|stop|move` (`render` is the composer's own affair). */
export function startHostile(): void {
  const manner = options.get("hostile");
  if (manner === "stop") stopEvents();
  if (manner === "move") moveBox();
  if (manner !== "press") return;
  const round = () => {
    for (const element of everyButton()) attack(element);
    requestAnimationFrame(round);
  };
  requestAnimationFrame(round);
}
