/**
 * LinkedIn as far as Rambu can see it: "Mulai postingan" opens a dialog in the open shadow root of an element of its own
 * (Quill); under each post there is a form for a comment (Tiptap).
 *
 * Options in the address: `dialog=native`, `open=1` (the dialog is open from the start), `theme=dark`, `hostile=press|stop`.
 */
import { make } from "../elements.ts";
import { trapFocus } from "../focus-trap.ts";
import { startHostile } from "../hostile.ts";
import { options } from "../page-model.ts";
import { quillBox } from "../quill-box.ts";
import { link, onRoute } from "../routes.ts";
import { tiptapBox } from "../tiptap-box.ts";
import { allowHtml } from "../trusted-types.ts";

allowHtml(window);

const LABEL = "Apa yang ingin Anda bicarakan?";
const COMMENT_LABEL = "Tambah komentar…";

function button(label: string, className: string, press: () => void): HTMLButtonElement {
  const element = make("button", className, label);
  element.type = "button";
  element.addEventListener("click", press);
  return element;
}

const post = () => {
  window.__posted += 1;
};

/** The tree that the dialog is in, with the page's rules: its stylesheet ends at the host. */
function outletRoot(): ShadowRoot {
  const known = document.getElementById("interop-outlet");
  if (known?.shadowRoot) return known.shadowRoot;
  const outlet = make("div", "");
  outlet.id = "interop-outlet";
  outlet.dataset.testid = "interop-shadowdom";
  const root = outlet.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  const rules = [...(document.styleSheets[0]?.cssRules ?? [])];
  sheet.replaceSync(rules.map(({ cssText }) => cssText).join("\n"));
  root.adoptedStyleSheets = [sheet];
  document.body.append(outlet);
  return root;
}

function openDialog(): void {
  const root = outletRoot();
  const native = options.get("dialog") === "native";
  const dialog = native ? make("dialog", "modal") : make("div", "modal");
  const mask = make("div", "mask");
  const stop = new AbortController();
  const box = quillBox("post", LABEL);
  const close = () => {
    stop.abort();
    box.stop();
    dialog.remove();
    mask.remove();
  };
  const outside = () => {
    window.__discarded += 1;
  };
  const tools = make(
    "div",
    "tools",
    button("🙂", "tool", () => {}),
    button("+", "tool", () => {}),
  );
  const author = make(
    "div",
    "author",
    make("span", "avatar", "D"),
    make("strong", "", "Dinas Kesehatan Contoh"),
  );
  dialog.append(
    make("div", "bar", author, button("Tutup", "close", close)),
    box.element,
    tools,
    make(
      "div",
      "bar",
      make("span", "muted", "Siapa saja"),
      button("Posting", "share-actions__primary-action", post),
    ),
  );
  dialog.ariaLabel = "Buat postingan";
  root.append(...(native ? [dialog] : [mask, dialog]));
  box.start();
  if (dialog instanceof HTMLDialogElement) {
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      outside();
    });
    dialog.showModal();
    return;
  }
  dialog.role = "dialog";
  dialog.ariaModal = "true";
  trapFocus(dialog, { phase: "capture", outside }, stop.signal);
  dialog.querySelector<HTMLElement>(".ql-editor")?.focus();
}

let leave: (() => void)[] = [];

function feedPost(index: number): HTMLElement {
  const place = make("div", "comment");
  const form = make("form", "comment-form", place, button("Komentar", "submit", post));
  form.addEventListener("submit", post);
  const text = "Posyandu buka hari ini di balai desa, dari pukul delapan sampai pukul dua belas.";
  const article = make(
    "div",
    "card feed-post",
    make("strong", "", "Dinas Kesehatan Contoh"),
    make("p", "", text),
    form,
  );
  leave.push(tiptapBox(`comment-${index}`, place, COMMENT_LABEL));
  return article;
}

const page = make("main", "feed");

function show(path: string): void {
  for (const each of leave) each();
  leave = [];
  if (path.startsWith("/in/")) {
    page.replaceChildren(make("div", "card", make("h1", "", "Profil")));
    return;
  }
  const start = button("Mulai postingan", "start", openDialog);
  page.replaceChildren(make("div", "card share-box-feed-entry__top-bar", start), feedPost(0), feedPost(1));
}

document.documentElement.dataset.theme = options.get("theme") ?? "light";
const nav = make(
  "nav",
  "main-nav",
  make("strong", "logo", "in"),
  link("Beranda", "/feed/"),
  link("Profil", "/in/dinkes/"),
);
document.getElementById("react-root")?.append(nav, page);
onRoute(show);
if (options.get("open")) openDialog();
startHostile();
