import type { Edit, Hint } from "../../../extension/contract/types.ts";

/** A hint on the words between « and » of a marked text, and the text without the marks. */
export function marked(text: string, changes: Partial<Hint> = {}): { text: string; hint: Hint } {
  const start = text.indexOf("«");
  const end = text.indexOf("»") - 1;
  const plain = text.replace(/[«»]/g, "");
  const span = start < 0 ? null : { start, end };
  return { text: plain, hint: hintOf({ span, ...changes }) };
}

export function hintOf(changes: Partial<Hint> = {}): Hint {
  return {
    rule: "data-nik",
    rule_set: "data",
    severity: "error",
    subject: "text",
    span: null,
    image: null,
    video: null,
    box: null,
    title: "NIK tercantum",
    message: "Ada NIK di tulisan ini.",
    suggestion: null,
    source: { title: "UU 27/2022", section: null, url: null, confidence: "verified", checked: null },
    edits: [],
    ...changes,
  };
}

export function editOf(start: number, end: number, text: string, changes: Partial<Edit> = {}): Edit {
  return { label: "Samarkan", start, end, text, safe: true, ...changes };
}
