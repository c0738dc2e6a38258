/**
 * YouTube as far as Rambu can see it. Studio (`studio.youtube.com`): the details of a video, and the dialog for an upload
 * with the same two boxes over it. YouTube itself: comments under a video, whose box comes after a click, and the dialog
 * for a post of the channel.
 */
import { divButton, make, postButton } from "../elements.ts";
import { link, onRoute } from "../routes.ts";
import { insertEmoji, studioField, textBox } from "./box.ts";

const TITLE = "Tambahkan judul yang menjelaskan video Anda (ketik @ untuk menyebutkan channel)";
const DESCRIPTION = "Beri tahu penonton tentang video Anda (ketik @ untuk menyebutkan channel)";

function custom(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

function details(title = ""): HTMLElement {
  return custom(
    "ytcp-video-metadata-editor",
    "details",
    make("h1", "title", "Detail video"),
    studioField("title-textarea", TITLE, 100, title),
    studioField("description-textarea", DESCRIPTION, 5000),
    postButton("Simpan"),
  );
}

function openUpload(): void {
  const shut = divButton("×", () => dialog.remove());
  shut.ariaLabel = "Tutup";
  shut.dataset.close = "";
  // The title is the name of the file at first.
  const dialog = custom("ytcp-uploads-dialog", "modal", shut, details("VID_20261124_0815"));
  dialog.role = "dialog";
  document.body.append(dialog);
}

function studio(path: string): HTMLElement {
  if (path.startsWith("/video/")) return details();
  const create = divButton("Buat", openUpload);
  create.id = "create-icon";
  return make("div", "details", make("h1", "title", "Konten channel"), create);
}

/** The box appears in place of the line that is clicked. */
function comments(): HTMLElement {
  const box = textBox("comment", "Tambahkan komentar...");
  const emoji = divButton("☺", () => {
    const field = box.querySelector<HTMLElement>("#contenteditable-root");
    if (field) insertEmoji(field, "😀");
  });
  emoji.ariaLabel = "Emoji";
  emoji.id = "emoji-button";
  // YouTube has no such button; other boxes of this kind have, and Firefox has no key for it.
  const bold = divButton("B", () => void document.execCommand("bold"));
  bold.ariaLabel = "Tebal";
  bold.id = "bold-button";
  bold.addEventListener("mousedown", (event) => event.preventDefault());
  const written = custom(
    "ytd-commentbox",
    "comment-box",
    box,
    make("div", "tools", bold, emoji, postButton("Komentar")),
  );
  const placeholder = divButton("Tambahkan komentar...", () => {
    simple.replaceChildren(written);
    written.querySelector<HTMLElement>("#contenteditable-root")?.focus();
  });
  placeholder.id = "placeholder-area";
  const simple = custom("ytd-comment-simplebox-renderer", "", placeholder);
  return custom("ytd-comments", "comments", make("h2", "title", "3 komentar"), simple);
}

function openCommunityPost(): void {
  const shut = divButton("Batal", () => dialog.remove());
  shut.dataset.close = "";
  const box = custom("ytd-commentbox", "", textBox("community", "Apa yang ingin Anda sampaikan?"));
  const dialog = custom(
    "ytd-backstage-post-dialog-renderer",
    "card",
    box,
    make("div", "tools", shut, postButton("Posting")),
  );
  document.querySelector("#posts")?.prepend(dialog);
}

function posts(): HTMLElement {
  const open = divButton("Buat postingan", openCommunityPost);
  open.id = "open-post";
  const column = make("div", "column", open, make("p", "card", "Posko kesehatan buka sampai pukul 15.00."));
  column.id = "posts";
  return column;
}

function page(path: string): HTMLElement {
  if (location.hostname === "studio.youtube.com") return studio(path);
  if (path.startsWith("/watch")) return make("div", "column", make("div", "player"), comments());
  if (path.endsWith("/posts")) return posts();
  return make("p", "column", "Beranda: tidak ada kotak tulis di sini.");
}

const root = document.getElementById("react-root");
if (!root) throw new Error("no root");
const places =
  location.hostname === "studio.youtube.com"
    ? [link("Konten", "/channel/UC1/videos"), link("Detail", "/video/abc/edit")]
    : [link("Beranda", "/"), link("Video", "/watch?v=1"), link("Postingan", "/@dinkes/posts")];
const main = make("main", "");
root.append(make("nav", "main-nav", make("strong", "logo", "YouTube"), ...places), main);
onRoute((path) => main.replaceChildren(page(path)));
