import type { Site } from "./composer.ts";

/** The block editor: in a frame, or in the page where a theme or plug-in is too old for that. */
const BLOCK_TITLE = '.editor-post-title__input[contenteditable="true"]';
const BLOCKS = ".is-root-container";
/** The classic editor: a field, over it TinyMCE in a frame, and a switch between the two. */
const CLASSIC_TITLE = "input#title";
const CLASSIC_FIELD = "textarea#content";
const CLASSIC_VISUAL = "body#tinymce";

const TITLES = `${BLOCK_TITLE}, ${CLASSIC_TITLE}`;
const TEXTS = `${BLOCKS}, ${CLASSIC_FIELD}, ${CLASSIC_VISUAL}`;
/** The whole editor with its tool bars and the button that publishes. */
const EDITOR = ".interface-interface-skeleton, #poststuff";

/**
 * WordPress, by ids and classes that plug-ins and themes rely on, and which therefore stay. On wordpress.com; a blog of
 * one's own asks the writer for permission first. Title and text are one post.
 */
export const wordpress: Site = {
  platform: "blog",
  hosts: ["wordpress.com"],
  subdomains: true,
  path: "/wp-admin/*",
  boxes: `${TITLES}, ${TEXTS}`,
  holders: 'iframe[name="editor-canvas"], iframe#content_ifr',
  accepts: isShown,
  frame: (box) => inPage(box).closest<HTMLElement>(EDITOR) ?? inPage(box),
  surface: (box) => (box.matches(TITLES) ? "title" : "post"),
  parts(box) {
    const trees = [document, box.ownerDocument, visualDocument()].filter((tree) => tree !== null);
    const all = (selector: string) =>
      [...new Set(trees)].flatMap((tree) =>
        [...tree.querySelectorAll<HTMLElement>(selector)].filter(isShown),
      );
    const parts = [...all(TITLES), ...all(TEXTS)];
    return parts.includes(box) ? parts : [box];
  },
};

/** Of the classic editor's two boxes only one is shown at a time. */
function isShown(box: HTMLElement): boolean {
  return box.checkVisibility() && inPage(box).checkVisibility();
}

/** The box, or the frame that it is in. */
function inPage(box: HTMLElement): HTMLElement {
  const { defaultView } = box.ownerDocument;
  return (defaultView?.frameElement as HTMLElement | null | undefined) ?? box;
}

function visualDocument(): Document | null {
  return document.querySelector<HTMLIFrameElement>("#content_ifr")?.contentDocument ?? null;
}
