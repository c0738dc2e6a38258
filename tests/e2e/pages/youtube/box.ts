/**
 * YouTube's boxes: custom elements around a contenteditable one, without a shadow root, as Polymer makes them. The element
 * keeps its text as a property and follows `input`; a text that is set from outside is written into the box anew.
 */
import { make } from "../elements.ts";
import { expose } from "../page-model.ts";
import { suggest } from "../suggestions.ts";

/** What the browser shows of an element, with the images of emojis as their characters. */
function shownText(box: HTMLElement): string {
  const copy = box.cloneNode(true) as HTMLElement;
  copy.removeAttribute("id");
  for (const image of copy.querySelectorAll("img")) image.replaceWith(image.alt);
  copy.className = "measured";
  document.body.append(copy);
  // biome-ignore lint/performance/useDomNodeTextContent: the lines are those that are shown
  const text = copy.innerText.replaceAll("\u00a0", " ");
  copy.remove();
  // The last line break holds its line open and is none.
  return text.endsWith("\n") && !text.endsWith("\n\n") && box.lastChild?.nodeName === "BR"
    ? text.slice(0, -1)
    : text;
}

class TextBox extends HTMLElement {
  /** For the test. */
  name = "";
  limit = 0;
  label = "";
  boxId = "";
  #text = "";
  #box: HTMLElement | null = null;
  #forget = () => {};

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    if (this.#box && shownText(this.#box) !== text) this.#box.textContent = text;
  }

  connectedCallback(): void {
    const box = make("div", "text-box");
    box.id = this.boxId;
    box.contentEditable = "true";
    box.ariaLabel = this.label;
    box.dataset.placeholder = this.label;
    this.#box = box;
    const counter = make("div", "char-counter");
    const count = () => {
      counter.textContent = this.limit ? `${this.#text.length}/${this.limit.toLocaleString("id")}` : "";
    };
    box.addEventListener("input", () => {
      this.text = shownText(box);
      count();
    });
    box.textContent = this.#text;
    count();
    this.replaceChildren(make("div", "outer", box), counter);
    suggest(box, "kept");
    this.#forget = expose(this.name, () => this.#text);
  }

  disconnectedCallback(): void {
    this.#box?.dispatchEvent(new Event("page:gone"));
    this.#forget();
  }
}
customElements.define("ytcp-social-suggestions-textbox", class extends TextBox {});
customElements.define("yt-formatted-string", class extends TextBox {});

/** A field of Studio: the box is `#textbox`, and the element has the id. */
export function studioField(id: string, label: string, limit: number, text = ""): HTMLElement {
  const field = document.createElement("ytcp-social-suggestions-textbox") as TextBox;
  field.id = id;
  return filled(field, { name: id, boxId: "textbox", label, limit, text });
}

/** A box for comments and posts. */
export function textBox(name: string, label: string): HTMLElement {
  const field = document.createElement("yt-formatted-string") as TextBox;
  field.id = "contenteditable-textarea";
  return filled(field, { name, boxId: "contenteditable-root", label });
}

function filled(field: TextBox, values: Partial<TextBox>): TextBox {
  return Object.assign(field, values);
}

/** Puts an emoji into the box as YouTube does, as an image with its character as `alt`. */
export function insertEmoji(box: HTMLElement, alt: string): void {
  const image = document.createElement("img");
  image.className = "emoji";
  image.alt = alt;
  image.src = "data:image/gif;base64,R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==";
  box.focus();
  const selection = getSelection();
  selection?.collapse(box, box.childNodes.length);
  selection?.getRangeAt(0).insertNode(image);
  selection?.collapseToEnd();
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
