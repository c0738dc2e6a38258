/**
 * Threads as far as Rambu can see it: the dialog for a new thread, to which posts and a longer text can be added; the page
 * of one post with the box that answers it; a page without a box, and messages, which have the same editor.
 */
import { divButton, make, postButton } from "../elements.ts";
import { lexicalBox, release } from "../lexical-box.ts";
import { openModal } from "../modal.ts";
import { link, onRoute } from "../routes.ts";
import { suggest } from "../suggestions.ts";

function box(name: string, label: string): HTMLElement {
  const made = lexicalBox(name, { label });
  suggest(made, "roles");
  return made;
}

function handle(button: HTMLElement, mark: string): HTMLElement {
  button.dataset[mark] = "";
  return button;
}

function openThread(): void {
  const { dialog, close } = openModal("Utas baru");
  let count = 0;
  const list = make("div", "list");
  const add = (label: string) => {
    const written = box(`thread-${count}`, label);
    count += 1;
    list.append(make("div", "row", make("div", "avatar", "D"), written));
    written.focus();
  };
  const more = handle(
    divButton("Tambahkan ke utas", () => add("Katakan lebih lanjut...")),
    "add",
  );
  const attach = handle(
    divButton("Lampirkan teks", () => openAttachment(dialog)),
    "attach",
  );
  const shut = handle(divButton("Batal", close), "close");
  dialog.append(make("div", "bar", shut, make("h2", "title", "Utas baru")), list);
  dialog.append(make("div", "tools", attach, more, postButton("Kirim")));
  add("Apa yang baru?");
}

function openAttachment(over: Element): void {
  const { dialog, close } = openModal("Lampiran teks", over);
  dialog.classList.add("over");
  const done = handle(divButton("Selesai", close), "done");
  dialog.append(make("div", "bar", done), box("attachment", "Tuliskan lebih banyak lagi..."));
}

function post(text: string): HTMLElement {
  const made = make("div", "post-shown", make("strong", "", "dinkes.contoh"), make("p", "", text));
  made.dataset.pressableContainer = "true";
  return made;
}

function page(path: string): HTMLElement {
  if (path.startsWith("/messages")) return make("div", "column", box("message", "Pesan..."));
  if (path.startsWith("/search")) return make("p", "column", "Cari: tidak ada kotak tulis di sini.");
  const first = post("Posko kesehatan buka sampai pukul 15.00.");
  if (/\/post\//.test(path))
    return make(
      "div",
      "column",
      first,
      make("div", "row", box("reply", "Balas dinkes.contoh..."), postButton("Kirim")),
    );
  const trigger = divButton("Apa yang baru?", openThread);
  trigger.classList.add("trigger");
  return make("div", "column", trigger, first);
}

const root = document.getElementById("react-root");
if (!root) throw new Error("no root");
const main = make("main", "");
const places = [
  link("Beranda", "/"),
  link("Cari", "/search"),
  link("Satu utas", "/@dinkes.contoh/post/C1"),
  link("Pesan", "/messages/1"),
];
root.append(make("nav", "main-nav", make("strong", "logo", "Threads"), ...places), main);
onRoute((path) => {
  release(main);
  main.replaceChildren(page(path));
});
