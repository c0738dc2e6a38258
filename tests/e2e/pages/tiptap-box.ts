/** A box of Tiptap 3 (ProseMirror), as LinkedIn's comments have it; it tells its own model. */
import { Editor } from "@tiptap/core";
import Mention from "@tiptap/extension-mention";
import StarterKit from "@tiptap/starter-kit";
import { expose } from "./page-model.ts";

/** Puts it into an element; `content` is HTML. @returns what lets go of it. */
export function tiptapBox(name: string, within: HTMLElement, label: string, content = ""): () => void {
  const editor = new Editor({
    element: within,
    // Its own stylesheet would need the page's nonce; the page has the same rules.
    injectCSS: false,
    content,
    extensions: [StarterKit, Mention],
    editorProps: { attributes: { role: "textbox", "aria-label": label, "aria-multiline": "true" } },
  });
  const hide = expose(name, () => editor.getText({ blockSeparator: "\n" }));
  const hideMarkup = expose(`${name} as HTML`, () => editor.getHTML());
  return () => {
    hide();
    hideMarkup();
    editor.destroy();
  };
}
