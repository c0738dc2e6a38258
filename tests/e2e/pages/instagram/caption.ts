/**
 * Instagram's caption box: Lexical 0.52 with history (as rich text or as plain text), or the textarea that older
 * versions of the site have. Each tells its own model.
 */
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerPlainText } from "@lexical/plain-text";
import { registerRichText } from "@lexical/rich-text";
import { mergeRegister } from "@lexical/utils";
import { $getRoot, createEditor, ParagraphNode, TextNode } from "lexical";
import { expose, options } from "../page-model.ts";

const LABEL = "Tulis keterangan...";

/** Every paragraph is a line, and so is every line break within one. */
function lexicalText(): string {
  return $getRoot()
    .getChildren()
    .map((paragraph) => paragraph.getTextContent())
    .join("\n");
}

function lexicalBox(name: string, changed: (text: string) => void): HTMLElement {
  const box = document.createElement("div");
  box.className = "caption";
  box.contentEditable = "true";
  box.tabIndex = 0;
  box.spellcheck = true;
  box.role = "textbox";
  box.ariaLabel = LABEL;
  box.ariaPlaceholder = LABEL;
  const editor = createEditor({
    namespace: name,
    nodes: [ParagraphNode, TextNode],
    onError: (error) => {
      window.__errors.push(error.message);
    },
  });
  editor.setRootElement(box);
  const text = options.get("editor") === "plain" ? registerPlainText(editor) : registerRichText(editor);
  const read = () => editor.getEditorState().read(lexicalText);
  const stop = mergeRegister(
    text,
    registerHistory(editor, createEmptyHistoryState(), 300),
    editor.registerUpdateListener(() => changed(read())),
    expose(name, read),
  );
  box.addEventListener("page:gone", stop, { once: true });
  return box;
}

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
  return options.get("editor") === "textarea" ? textareaBox(name, changed) : lexicalBox(name, changed);
}

/** Lets go of a box's editor, as the site does when its dialog closes. */
export function release(dialog: Element): void {
  for (const box of dialog.querySelectorAll(".caption")) box.dispatchEvent(new Event("page:gone"));
}
