/**
 * How the sites' dialogs keep the focus and ask before they close, in the two ways that are seen: listeners on the
 * document in the bubble phase, and in the capture phase, where nothing inside can stop them.
 */
export interface TrapOptions {
  phase: "bubble" | "capture";
  /** Called when the person clicks or presses the pointer outside the dialog. */
  outside: () => void;
}

const FOCUSABLE =
  'button, [href], input, textarea, select, [tabindex]:not([tabindex="-1"]), [contenteditable="true"]';

function focusable(dialog: Element): HTMLElement[] {
  return [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.offsetParent !== null,
  );
}

/** Holds the focus within the dialog and reports clicks outside; ends with the signal. */
export function trapFocus(dialog: HTMLElement, { phase, outside }: TrapOptions, signal: AbortSignal): void {
  const listen = { capture: phase === "capture", signal };
  let last: HTMLElement | null = null;

  // The click that opened the dialog is still on its way up when this is called.
  const opening = window.event;

  const inside = (event: Event) => event.composedPath().includes(dialog) || event === opening;

  const onFocusIn = (event: Event) => {
    if (inside(event)) {
      last = event.target as HTMLElement;
      return;
    }
    (last?.isConnected ? last : focusable(dialog)[0])?.focus();
  };

  const onTab = (event: KeyboardEvent) => {
    if (event.key !== "Tab") return;
    const all = focusable(dialog);
    const first = all[0];
    const end = all.at(-1);
    if (!first || !end) return;
    const active = (dialog.getRootNode() as Document | ShadowRoot).activeElement;
    if (event.shiftKey && active === first) {
      event.preventDefault();
      end.focus();
    } else if (!event.shiftKey && (active === end || !dialog.contains(active))) {
      event.preventDefault();
      first.focus();
    }
  };

  const onOutside = (event: Event) => {
    if (!inside(event)) outside();
  };

  document.addEventListener("focusin", onFocusIn, listen);
  document.addEventListener("keydown", onTab, listen);
  document.addEventListener("pointerdown", onOutside, listen);
  document.addEventListener("mousedown", onOutside, listen);
  document.addEventListener("click", onOutside, listen);
}
