/**
 * The text of an editor's DOM as the platform will post it, and the way back from an offset in it to the DOM.
 * Lines are the blocks, joined by "\n"; a `<br>` is a line break unless it only holds its line open; an emoji drawn
 * as an image is its `alt`. Offsets are UTF-16 code units, as the DOM counts.
 */

/** A place in the DOM, as `Range.setStart` takes it. */
export interface Point {
  node: Node;
  offset: number;
}

/** How one family of editors writes its DOM. */
export interface Markup {
  /** An element that is a line of its own, unless another such element lies within. */
  isBlock(element: Element): boolean;
  /** Elements that are not part of the text. */
  isOutside?(element: Element): boolean;
  /** Characters that the editor put there for the caret and will not post. */
  fillers?: RegExp;
  /** How characters are meant, one for one. */
  reads?(characters: string): string;
  /** Space at the beginning of a line is not shown, so that which lies between blocks is no line. */
  collapses?: boolean;
}

/** `text[start, end)` is `node.data[offset, …)`, or the one element `node` (an image, a line break). */
interface Segment {
  start: number;
  end: number;
  node: Node;
  offset: number;
  locked: boolean;
}

export interface TextMap {
  readonly text: string;
  /** The DOM range of `text[start, end)`, or null when the offsets lie outside the text. */
  range(start: number, end: number): Range | null;
  /** The offset of a DOM place, or null when it lies outside the editor. */
  offsetOf(node: Node, offset: number): number | null;
  /** True when `text[start, end)` has something that is not plain text (an image, a chip that can't be edited). */
  hasLocked(start: number, end: number): boolean;
}

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI OL P PRE SECTION UL".split(
    " ",
  ),
);

/** Blocks by their tag, as HTML has them. */
export const isHtmlBlock = (element: Element): boolean => BLOCKS.has(element.tagName);

/** Reads `root` once; the map holds as long as its DOM is not changed. */
export function mapText(root: Element, markup: Markup): TextMap {
  const { text, segments } = new Reader(markup).read(root);
  return {
    text,
    range: (start, end) => rangeOf(root, text, segments, start, end),
    offsetOf: (node, offset) => offsetOf(root, text, segments, node, offset),
    hasLocked: (start, end) => segments.some((it) => it.locked && it.start < end && it.end > start),
  };
}

class Reader {
  private text = "";
  private readonly segments: Segment[] = [];
  private lines = 0;
  private inLine = false;

  constructor(private readonly markup: Markup) {}

  read(root: Element): { text: string; segments: Segment[] } {
    this.block(root, false);
    return { text: this.text, segments: this.segments };
  }

  private children(element: Element, locked: boolean): void {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) this.characters(child as Text, locked);
      else if (child.nodeType === Node.ELEMENT_NODE) this.element(child as Element, locked);
    }
  }

  private element(element: Element, locked: boolean): void {
    if (this.markup.isOutside?.(element)) return;
    if (element.tagName === "BR") this.add("\n", element, 0, locked);
    else if (element.tagName === "IMG") this.add(element.getAttribute("alt") ?? "", element, 0, true);
    else if (this.markup.isBlock(element)) this.block(element, locked);
    else this.children(element, locked || element.getAttribute("contenteditable") === "false");
  }

  private block(element: Element, locked: boolean): void {
    this.inLine = false;
    const before = this.lines;
    this.children(element, locked);
    if (this.lines === before) {
      this.beginLine();
      this.segments.push({
        start: this.text.length,
        end: this.text.length,
        node: deepest(element),
        offset: 0,
        locked,
      });
    } else if (this.inLine) {
      this.dropPlaceholder();
    }
    this.inLine = false;
  }

  private beginLine(): void {
    if (this.inLine) return;
    if (this.lines > 0) this.text += "\n";
    this.lines += 1;
    this.inLine = true;
  }

  private characters(node: Text, locked: boolean): void {
    const { fillers, reads, collapses } = this.markup;
    if (collapses && !this.inLine && /^[ \t\r\n]*$/.test(node.data)) return;
    const data = reads ? reads(node.data) : node.data;
    let from = 0;
    for (const match of fillers ? node.data.matchAll(fillers) : []) {
      this.add(data.slice(from, match.index), node, from, locked);
      from = match.index + match[0].length;
    }
    this.add(data.slice(from), node, from, locked);
  }

  private add(text: string, node: Node, offset: number, locked: boolean): void {
    if (text === "") return;
    this.beginLine();
    this.segments.push({
      start: this.text.length,
      end: this.text.length + text.length,
      node,
      offset,
      locked,
    });
    this.text += text;
  }

  /** The line break at the end of a block shows no line of its own: it holds the line open for the caret. */
  private dropPlaceholder(): void {
    const last = this.segments.at(-1);
    if (!last || last.end === last.start || !this.text.endsWith("\n")) return;
    this.text = this.text.slice(0, -1);
    last.end -= 1;
  }
}

/** The innermost first element, where an editor expects the caret of an empty line. */
function deepest(element: Element): Element {
  let inner = element;
  while (inner.firstElementChild && inner.firstElementChild.tagName !== "BR") inner = inner.firstElementChild;
  return inner;
}

function rangeOf(root: Element, text: string, segments: Segment[], start: number, end: number): Range | null {
  if (start < 0 || end < start || end > text.length) return null;
  const from = segments.find((it) => it.start <= start && start < it.end) ?? touching(segments, start);
  const to =
    start === end
      ? from
      : (segments.find((it) => it.start < end && end <= it.end) ?? touching(segments, end));
  if (!from || !to) return null;
  const range = root.ownerDocument.createRange();
  const first = point(from, start);
  const last = point(to, end);
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset);
  return range;
}

/** At the end of a line or in an empty one: the last segment that reaches the offset. */
function touching(segments: Segment[], offset: number): Segment | undefined {
  return segments.findLast((it) => it.start <= offset && offset <= it.end);
}

function point(segment: Segment, at: number): Point {
  const { node, start, end, offset } = segment;
  if (node.nodeType === Node.TEXT_NODE) return { node, offset: offset + at - start };
  if (node.nodeName !== "BR" && node.nodeName !== "IMG") return { node, offset };
  const parent = node.parentNode as Node;
  const index = Array.prototype.indexOf.call(parent.childNodes, node);
  return { node: parent, offset: at === end && end > start ? index + 1 : index };
}

function offsetOf(
  root: Element,
  text: string,
  segments: Segment[],
  node: Node,
  offset: number,
): number | null {
  if (!root.contains(node)) return null;
  if (node.nodeType === Node.TEXT_NODE) {
    const own = segments.filter((it) => it.node === node);
    const last = own.findLast((it) => it.offset <= offset) ?? own[0];
    if (last) return Math.max(last.start, Math.min(last.end, last.start + offset - last.offset));
  }
  // The first piece of text that does not lie before the place.
  const place = root.ownerDocument.createRange();
  place.setStart(node, offset);
  const next = segments.find((it) => {
    const { node: at, offset: inside } = point(it, it.start);
    return place.comparePoint(at, inside) >= 0;
  });
  return next ? next.start : text.length;
}
