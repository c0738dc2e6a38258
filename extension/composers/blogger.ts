import type { Site } from "./composer.ts";

/** The text as it will look is in a frame of the page's own; what is seen in the view of its source is no text to judge. */
const TEXT = "body";
const TITLE = 'input[type="text"], input:not([type])';

/**
 * Blogger has neither ids nor classes that stay: its boxes are known by where they are. The text is the body of a frame
 * that can be edited as a whole; the title is the last field before it.
 */
export const blogger: Site = {
  platform: "blog",
  hosts: ["www.blogger.com"],
  boxes: `${TEXT}, ${TITLE}`,
  holders: "iframe",
  accepts: (box, { pathname }) =>
    /^\/(u\/\d+\/)?blog\/(post|page)\/edit\//.test(pathname) && parts().includes(box),
  frame: () => document.body,
  surface: (box) => (box.matches(TEXT) ? "post" : "title"),
  parts: (box) => (parts().includes(box) ? parts() : [box]),
};

function parts(): HTMLElement[] {
  const frame = [...document.querySelectorAll("iframe")].find(
    (each) => each.checkVisibility() && textIn(each),
  );
  const text = frame && textIn(frame);
  if (!frame || !text) return [];
  const before = [...document.querySelectorAll<HTMLElement>(TITLE)].filter(
    (field) =>
      field.checkVisibility() && field.compareDocumentPosition(frame) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const title = before.at(-1);
  return title ? [title, text] : [text];
}

/** What is written in a frame that is an editor. */
function textIn({ contentDocument: inner }: HTMLIFrameElement): HTMLElement | null {
  const editable = inner?.designMode === "on" || inner?.body?.contentEditable === "true";
  return editable ? (inner?.body ?? null) : null;
}
