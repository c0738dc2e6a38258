/**
 * The list that sites open under the caret when a hashtag or a mention is begun: a little later, since it comes from the
 * network, and over what stands below. It goes with Escape, or when the word ends.
 */
import { make } from "./elements.ts";

const BEGUN = /[#@]\w+$/;
/** As long as an answer of the site's own server takes. */
const ANSWER_MS = 120;
const NAMES = ["jabaristimewa", "jabar", "jabarjuara", "jabarhariini"];

/**
 * How a site makes its list: with roles, without any, or once for all, as an element that is filled and shown when it is
 * wanted.
 */
export type ListKind = "roles" | "plain" | "kept";

/** Follows what is typed in the box. */
export function suggest(box: HTMLElement, kind: ListKind): void {
  const list = make("div", "suggestions", ...NAMES.map((name) => option(name, kind)));
  if (kind !== "plain") list.role = "listbox";
  list.hidden = true;
  if (kind === "kept") document.body.append(list);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(timer);
    list.hidden = true;
    if (kind !== "kept") list.remove();
  };
  const open = () => {
    const caret = getSelection()?.getRangeAt(0).getBoundingClientRect();
    const { left, bottom } = caret?.height ? caret : box.getBoundingClientRect();
    list.style.left = `${left}px`;
    list.style.top = `${bottom + 4}px`;
    list.hidden = false;
    if (kind !== "kept") document.body.append(list);
  };
  box.addEventListener("keyup", (event) => {
    const before = getSelection()?.anchorNode?.textContent ?? "";
    if (event.key === "Escape") return;
    close();
    if (BEGUN.test(before)) timer = setTimeout(open, ANSWER_MS);
  });
  // Before the editor, which would take the key for "leave the box".
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || list.hidden) return;
    event.stopImmediatePropagation();
    close();
  };
  box.addEventListener("keydown", onEscape, { capture: true });
  box.addEventListener("focusout", close);
  box.addEventListener("page:gone", close);
}

function option(name: string, kind: ListKind): HTMLElement {
  const item = make("div", "suggestion", make("strong", "", `#${name}`), make("span", "muted", "12 rb"));
  if (kind !== "plain") item.role = "option";
  return item;
}
