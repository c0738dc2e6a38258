/**
 * The trees of a page that boxes can be in: its document, the open shadow roots that a site is known to write in, and the
 * documents of its own frames. Frames are reached from the page's one script and have none of their own: one badge, one
 * panel and one list of composers serve a post whose title is in the page and whose text is in a frame, and no script
 * runs in the frames of advertisers.
 */
export type Tree = Document | ShadowRoot;

/** `holders`: selects the elements whose open shadow root, or document of the same origin, counts as well. */
export function treesOf(holders: string | undefined): Tree[] {
  const trees: Tree[] = [document];
  if (!holders) return trees;
  // Grows while it is gone through: a frame may be in a shadow root.
  for (const tree of trees) {
    for (const holder of tree.querySelectorAll(holders)) {
      const inner = holder.shadowRoot ?? (holder as Partial<HTMLIFrameElement>).contentDocument;
      if (inner) trees.push(inner);
    }
  }
  return trees;
}

/** Whether an element is in the page; what is in a frame stays connected to its document when the frame is gone. */
export function isInPage({ isConnected, ownerDocument }: Element): boolean {
  if (!isConnected) return false;
  return ownerDocument === document || (ownerDocument.defaultView?.frameElement?.isConnected ?? false);
}
