/** Keys pressed for an editor that listens to them; a browser does nothing of its own with such an event. */

interface Key {
  key: string;
  code: string;
  /** Older editors go by this number. */
  keyCode: number;
  command?: boolean;
}

/** Editors with a model keep their own undo and reach it by its key; the browser's undo knows nothing of it. */
export const UNDO: Key = { key: "z", code: "KeyZ", keyCode: 90, command: true };
export const BACKSPACE: Key = { key: "Backspace", code: "Backspace", keyCode: 8 };

export function press(element: HTMLElement, { command = false, ...key }: Key): void {
  const mac = navigator.platform.startsWith("Mac");
  const held = command ? { ctrlKey: !mac, metaKey: mac } : {};
  element.dispatchEvent(new KeyboardEvent("keydown", { ...key, ...held, bubbles: true, cancelable: true }));
}
