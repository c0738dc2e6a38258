/** A box of Lexical 0.52 with history, as Meta's sites have it; it tells its own model. */
import { HashtagNode, registerLexicalHashtag } from "@lexical/hashtag";
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerPlainText } from "@lexical/plain-text";
import { registerRichText } from "@lexical/rich-text";
import { mergeRegister } from "@lexical/utils";
import { $getRoot, createEditor, ParagraphNode, TextNode } from "lexical";
import { make } from "./elements.ts";
import { expose } from "./page-model.ts";

interface LexicalOptions {
  /** The accessible name and the placeholder. */
  label: string;
  kind?: "rich" | "plain";
  changed?: (text: string) => void;
}

/** Every paragraph is a line, and so is every line break within one. */
function text(): string {
  return $getRoot()
    .getChildren()
    .map((paragraph) => paragraph.getTextContent())
    .join("\n");
}

/** `name` is for `__model`; the box lets go of its editor when it hears `page:gone` (see `release`). */
export function lexicalBox(name: string, { label, kind = "rich", changed }: LexicalOptions): HTMLElement {
  const box = make("div", "caption");
  box.contentEditable = "true";
  box.tabIndex = 0;
  box.spellcheck = true;
  box.role = "textbox";
  box.ariaLabel = label;
  box.ariaPlaceholder = label;
  const editor = createEditor({
    namespace: name,
    nodes: [ParagraphNode, TextNode, HashtagNode],
    theme: { hashtag: "hashtag" },
    onError: (error) => {
      window.__errors.push(error.message);
    },
  });
  editor.setRootElement(box);
  const read = () => editor.getEditorState().read(text);
  const stop = mergeRegister(
    kind === "plain" ? registerPlainText(editor) : registerRichText(editor),
    registerHistory(editor, createEmptyHistoryState(), 300),
    registerLexicalHashtag(editor),
    editor.registerUpdateListener(() => changed?.(read())),
    expose(name, read),
  );
  box.addEventListener("page:gone", stop, { once: true });
  return box;
}

/** Lets go of the editors within an element, as the site does when it removes it. */
export function release(within: Element): void {
  for (const box of within.querySelectorAll(".caption")) box.dispatchEvent(new Event("page:gone"));
}
