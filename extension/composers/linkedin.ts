import { nearestHolding, type Site } from "./composer.ts";
import { shownLimit } from "./shown-limit.ts";

/** Posts are written in Quill, since the middle of 2026 in the shadow root of an element of its own; comments in Tiptap. */
const QUILL = '.ql-editor[contenteditable="true"]';
const PROSEMIRROR = '.ProseMirror[contenteditable="true"]';
/** LinkedIn's own names, which have stayed while those of the new pages are hashed. */
const COMMENTS = '[class*="comments-comment"]';
const CHAT = '[class*="msg-form"], [class*="msg-overlay"]';

export const linkedin: Site = {
  platform: "linkedin",
  hosts: ["www.linkedin.com"],
  boxes: `${QUILL}, ${PROSEMIRROR}`,
  holders: '#interop-outlet, [data-testid="interop-shadowdom"]',
  comments: "on",
  accepts: (box, { pathname }) => !pathname.startsWith("/messaging/") && box.closest(CHAT) === null,
  frame: composer,
  surface: (box, { pathname }) => (isComment(box, pathname) ? "comment" : "post"),
  limit: (box) => shownLimit(composer(box), box),
};

/** A comment is in a form, whether or not the post that it is about is shown in a dialog. */
function composer(box: HTMLElement): HTMLElement {
  return (
    box.closest<HTMLElement>("form") ??
    box.closest<HTMLElement>('[role="dialog"], dialog') ??
    nearestHolding(box, "button", null) ??
    box
  );
}

/** ProseMirror in the page itself is one, but for what LinkedIn calls an article, which has a page of its own. */
function isComment(box: HTMLElement, path: string): boolean {
  if (path.startsWith("/article/")) return false;
  if (box.closest(COMMENTS)) return true;
  return box.matches(PROSEMIRROR) && box.getRootNode() === box.ownerDocument;
}
