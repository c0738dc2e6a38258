/** Asks the page what is painted at a place: the badge must not lie over a text, a picture or a control. */
import { fromPage, isWithin, toPage } from "./around.ts";
import { overlap, type Rect } from "./place.ts";

const CONTROLS =
  "a, button, input, textarea, select, label, summary, video, audio, iframe, [contenteditable='true']," +
  " [role='button'], [role='link'], [role='menuitem'], [role='option'], [role='tab'], [role='textbox']," +
  " [role='switch'], [role='checkbox'], [role='slider']";
const PICTURES = "img, svg, canvas, picture, [role='img']";
const TAKEN = `${CONTROLS}, ${PICTURES}`;
/** Smaller things than this between two points are not noticed. */
const GRID = 10;

/** True when nothing of the page would be covered by something of ours at `rect`. `ours` is not counted. */
export function isFree(rect: Rect, ours: Element): boolean {
  for (const [x, y] of points(rect)) {
    const stack = painted(x, y, ours);
    const top = stack.at(-1);
    if (!top) continue;
    // A frame that can be looked into is no more than what is in it.
    if (stack.some((element) => element.closest(TAKEN) && (element === top || !isFrame(element))))
      return false;
    if (hasTextAt(top, rect)) return false;
  }
  return true;
}

/** True when a box is not hidden behind something: a dialog over the page, a menu. */
export function isExposed(box: HTMLElement, visible: Rect, ours: Element): boolean {
  const inset = 2;
  const places: [number, number][] = [
    [visible.x + visible.width / 2, visible.y + visible.height / 2],
    [visible.x + inset, visible.y + inset],
    [visible.x + visible.width - inset, visible.y + visible.height - inset],
  ];
  return places.some(([x, y]) => {
    const top = painted(x, y, ours).at(-1);
    return top !== undefined && (isWithin(top, box) || isWithin(box, top));
  });
}

/** What is on top at a place: in the page, then in the shadow root or frame of that, and so on inwards. */
function painted(x: number, y: number, ours: Element): Element[] {
  const stack: Element[] = [];
  let tree: Document | ShadowRoot | null = document;
  while (tree) {
    const top: Element | null = topmost(tree, x, y, ours);
    if (!top || top === stack.at(-1)) break;
    stack.push(top);
    tree = top.shadowRoot;
    if (tree || !isFrame(top)) continue;
    tree = top.contentDocument;
    [x, y] = fromPage(x, y, top);
  }
  return stack;
}

function topmost(tree: Document | ShadowRoot, x: number, y: number, ours: Element): Element | null {
  const element = tree.elementFromPoint(x, y);
  if (element !== ours) return element;
  return tree.elementsFromPoint(x, y).find((it) => it !== ours) ?? null;
}

const isFrame = (element: Element): element is HTMLIFrameElement => element.localName === "iframe";

function* points({ x, y, width, height }: Rect): Generator<[number, number]> {
  const columns = Math.max(1, Math.ceil(width / GRID));
  const rows = Math.max(1, Math.ceil(height / GRID));
  for (let column = 0; column <= columns; column += 1)
    for (let row = 0; row <= rows; row += 1)
      yield [x + (width * column) / columns, y + (height * row) / rows];
}

/** Only the element's own text: that of elements within is found at their own points. */
function hasTextAt(element: Element, rect: Rect): boolean {
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) if (overlap(toPage(line, element), rect) > 0) return true;
  }
  return false;
}
