/**
 * What is selected in the tree that an element is in. In an open shadow root the document's own selection ends at the
 * host; `getComposedRanges` looks inside, and before Chromium and Firefox had it, each did so in a way of its own.
 */
export function selectedRange(element: Element): AbstractRange | null {
  const root = element.getRootNode();
  const selection = element.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  if (root.nodeType === Node.DOCUMENT_NODE) return selection.getRangeAt(0);
  if ("getComposedRanges" in selection)
    return selection.getComposedRanges({ shadowRoots: [root as ShadowRoot] })[0] ?? null;
  const older = root as ShadowRoot & { getSelection?(): Selection | null };
  const inside = older.getSelection ? older.getSelection() : (selection as Selection);
  return inside && inside.rangeCount > 0 ? inside.getRangeAt(0) : null;
}
