/**
 * Instagram's caption box: Lexical (as rich text or as plain text), or the textarea that older versions of the site have.
 * Each tells its own model.
 */
import { lexicalBox } from "../lexical-box.ts";
import { expose, options } from "../page-model.ts";

const LABEL = "Tulis keterangan...";

function textareaBox(name: string, changed: (text: string) => void): HTMLElement {
  const box = document.createElement("textarea");
  box.className = "caption";
  box.ariaLabel = LABEL;
  box.placeholder = LABEL;
  // React keeps the value that its own events told it; what is set behind its back is not in the model.
  let model = "";
  box.addEventListener("input", () => {
    model = box.value;
    changed(model);
  });
  const stop = expose(name, () => model);
  box.addEventListener("page:gone", stop, { once: true });
  return box;
}

/** The caption box that the address asks for (`editor=rich|plain|textarea`); `changed` hears each new text. */
export function captionBox(name: string, changed: (text: string) => void): HTMLElement {
  const editor = options.get("editor");
  if (editor === "textarea") return textareaBox(name, changed);
  return lexicalBox(name, { label: LABEL, kind: editor === "plain" ? "plain" : "rich", changed });
}
