import { blockEditor } from "./block-editor.ts";
import { contenteditable } from "./contenteditable.ts";
import { draft } from "./draft.ts";
import type { Editor, Family } from "./editor.ts";
import { lexical } from "./lexical.ts";
import { prosemirror } from "./prosemirror.ts";
import { quill } from "./quill.ts";
import { slate } from "./slate.ts";
import { textarea } from "./textarea.ts";

const FAMILIES: readonly Family[] = [
  draft,
  lexical,
  quill,
  prosemirror,
  slate,
  blockEditor,
  textarea,
  contenteditable,
];

/** The editor of an element, or null when Rambu does not know how to handle it. */
export function editorFor(element: HTMLElement): Editor | null {
  return FAMILIES.find((family) => family.matches(element))?.create(element) ?? null;
}
