/**
 * The list that sites open under the caret when a hashtag or a mention is begun: a little later, since it comes from the
 * network, and over what stands below. It goes with Escape, or when the word ends.
 */
import { make } from "./elements.ts";

const BEGUN = /[#@]\w+$/;
/** As long as an answer of the site's own server takes. */
const ANSWER_MS = 120;
const NAMES = ["jabaristimewa", "jabar", "jabarjuara", "jabarhariini"];

interface SuggestionOptions {
  /** Some sites give their lists roles, others are only elements that lie over the page. */
  roles: boolean;
}

/** Follows what is typed in the box. */
export function suggest(box: HTMLElement, { roles }: SuggestionOptions): void {
  let list: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(timer);
    list?.remove();
    list = null;
  };
  const open = () => {
    close();
    const caret = getSelection()?.getRangeAt(0).getBoundingClientRect();
    const { left, bottom } = caret?.height ? caret : box.getBoundingClientRect();
    list = make("div", "suggestions", ...NAMES.map((name) => option(name, roles)));
    if (roles) list.role = "listbox";
    list.style.left = `${left}px`;
    list.style.top = `${bottom + 4}px`;
    document.body.append(list);
  };
  box.addEventListener("keyup", (event) => {
    const before = getSelection()?.anchorNode?.textContent ?? "";
    if (event.key === "Escape") return;
    if (!BEGUN.test(before)) return close();
    clearTimeout(timer);
    timer = setTimeout(open, ANSWER_MS);
  });
  // Before the editor, which would take the key for "leave the box".
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !list) return;
    event.stopImmediatePropagation();
    close();
  };
  box.addEventListener("keydown", onEscape, { capture: true });
  box.addEventListener("focusout", close);
  box.addEventListener("page:gone", close);
}

function option(name: string, roles: boolean): HTMLElement {
  const item = make("div", "suggestion", make("strong", "", `#${name}`), make("span", "muted", "12 rb"));
  if (roles) item.role = "option";
  return item;
}
