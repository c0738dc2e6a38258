/** A counter as sites show it: "12/2.200", with the digits grouped as the language has it. */
const COUNTER = /^\s*[\d.,\u00a0\u202f]+\s*\/\s*([\d.,\u00a0\u202f]+)\s*$/;

/** The limit of the counter that is shown beside a box, or null when none is. */
export function shownLimit(frame: Element, box: Element): number | null {
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node === box ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    const node = walker.currentNode;
    // A counter is one text node or a few within one element; nothing longer can be one.
    if (node.nodeType !== Node.TEXT_NODE || (node.textContent ?? "").length > 24) continue;
    const text = node.parentElement?.textContent ?? "";
    const match = text.length < 32 ? COUNTER.exec(text) : null;
    const limit = Number(match?.[1]?.replace(/\D/g, ""));
    if (limit > 0) return limit;
  }
  return null;
}
