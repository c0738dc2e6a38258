/**
 * Facebook as far as Rambu can see it: a feed whose posts have boxes for comments, the dialog for a post over it (`/`,
 * and `/groups/…` with another label), the page for a reel, a page without a box, and Business Suite under its own host.
 * A hashtag that is begun opens a list under the caret.
 */
import { divButton, make, postButton } from "../elements.ts";
import { lexicalBox, release } from "../lexical-box.ts";
import { openModal } from "../modal.ts";
import { link, onRoute } from "../routes.ts";
import { suggest } from "../suggestions.ts";

function box(name: string, label: string, changed?: (text: string) => void): HTMLElement {
  const made = lexicalBox(name, { label, changed });
  suggest(made, "roles");
  return made;
}

function tools(): HTMLElement {
  const names = ["Foto/video", "Tandai orang", "Perasaan/aktivitas", "Lokasi"];
  const all = names.map((name) => {
    const tool = divButton(name[0] ?? "", () => undefined);
    tool.ariaLabel = name;
    return tool;
  });
  return make("div", "tools", make("span", "muted", "Tambahkan ke postingan Anda"), ...all);
}

function openPost(label: string): void {
  const { dialog, close } = openModal("Buat postingan");
  const shut = divButton("×", close);
  shut.ariaLabel = "Tutup";
  shut.dataset.close = "";
  const form = make("form", "", make("div", "bar", make("h2", "title", "Buat postingan"), shut));
  form.method = "POST";
  const author = make("div", "author", make("span", "avatar", "D"), make("strong", "", "Dinas Kesehatan"));
  const post = postButton("Kirim");
  form.append(author, box("post", label), tools(), post);
  form.addEventListener("submit", () => {
    window.__posted += 1;
  });
  dialog.append(form);
  shut.focus();
}

function article(name: string, text: string): HTMLElement {
  const form = make("form", "comment", box(name, "Tulis komentar..."));
  form.role = "presentation";
  const post = make("div", "article", make("strong", "", "Dinas Kesehatan"), make("p", "", text), form);
  post.role = "article";
  return post;
}

function feed(label: string): HTMLElement {
  const trigger = divButton(label, () => openPost(label));
  trigger.classList.add("trigger");
  const posts = make(
    "div",
    "feed",
    article("comment-0", "Posko kesehatan buka sampai pukul 15.00."),
    article("comment-1", "Terima kasih sudah antre dengan tertib."),
  );
  posts.role = "feed";
  return make("div", "column", trigger, posts);
}

function reel(): HTMLElement {
  const counter = make("span", "counter", "0/2.200");
  const text = box("reel", "Deskripsikan reel Anda...", (now) => {
    counter.textContent = `${now.length}/2.200`;
  });
  return make(
    "form",
    "column card",
    make("h2", "title", "Setelan reel"),
    text,
    counter,
    postButton("Posting"),
  );
}

function suite(): HTMLElement {
  const caption = box("suite", "Tulis ke kotak dialog untuk menyertakan teks dengan postingan Anda.");
  const photo = divButton("Tambah foto", () => undefined);
  const publish = postButton("Terbitkan");
  publish.ariaDisabled = "false";
  const left = make("div", "card", make("h2", "title", "Buat postingan"), photo, caption, publish);
  return make("div", "column", left, make("div", "card", make("p", "muted", "Pratinjau kabar Facebook")));
}

function page(path: string): HTMLElement {
  if (location.hostname === "business.facebook.com")
    return path.startsWith("/latest/composer") ? suite() : make("p", "column", "Kotak masuk");
  if (path.startsWith("/groups/")) return feed("Buat postingan publik...");
  if (path.startsWith("/reels/create")) return reel();
  if (path.startsWith("/watch")) return make("p", "column", "Video: tidak ada kotak tulis di sini.");
  return feed("Apa yang Anda pikirkan, Dinas Kesehatan?");
}

const root = document.getElementById("react-root");
if (!root) throw new Error("no root");
const places =
  location.hostname === "business.facebook.com"
    ? [link("Perencana", "/latest/composer/"), link("Kotak masuk", "/latest/inbox")]
    : [
        link("Beranda", "/"),
        link("Grup", "/groups/1"),
        link("Reel", "/reels/create/"),
        link("Video", "/watch"),
      ];
const main = make("main", "");
root.append(make("nav", "main-nav", make("strong", "logo", "facebook"), ...places), main);
onRoute((path) => {
  release(main);
  main.replaceChildren(page(path));
});
