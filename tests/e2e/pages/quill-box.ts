/** A box of Quill 2, as LinkedIn has it in a shadow root; it tells its own model. */
import Quill from "quill";
import { make } from "./elements.ts";
import { expose } from "./page-model.ts";

/**
 * Quill asks the document for focus and selection, which end at the host of a shadow root: everybody who puts it into one
 * has to tell it to ask the root.
 */
function askOwnRoot({ root, selection }: Quill): void {
  const tree = () => root.getRootNode() as ShadowRoot;
  selection.hasFocus = () => tree().activeElement === root;
  selection.getNativeRange = () => {
    const range = getSelection()?.getComposedRanges({ shadowRoots: [tree()] })[0];
    return range ? selection.normalizeNative(range as Range) : null;
  };
}

export interface QuillBox {
  /** What is put into the page, connected before `start`. */
  element: HTMLElement;
  start(): void;
  stop(): void;
}

/** `name` is for `__model`. */
export function quillBox(name: string, label: string): QuillBox {
  const element = make("div", "text-editor");
  let stop = () => {};
  return {
    element,
    start() {
      const quill = new Quill(element, { modules: { toolbar: false }, placeholder: label });
      if (element.getRootNode() instanceof ShadowRoot) askOwnRoot(quill);
      quill.root.role = "textbox";
      quill.root.ariaMultiLine = "true";
      quill.root.ariaLabel = label;
      // The line break after the last line is Quill's own and not posted.
      stop = expose(name, () => quill.getText().replace(/\n$/, ""));
    },
    stop: () => stop(),
  };
}
