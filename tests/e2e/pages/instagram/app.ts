/**
 * Instagram on the web as far as Rambu can see it: "Buat" opens a dialog (`aria-modal`, focus trap, a click outside
 * asks "Buang postingan?"), whose caption box exists only in the third step.
 *
 * Options in the address: `editor=rich|plain|textarea`, `trap=bubble|capture`, `dialog=native`, `hostile=press`,
 * `step=caption` (opens the dialog at its last step), `choose=1` (the dialog begins by asking for files), `theme=dark`.
 */
import { divButton, make } from "../elements.ts";
import { trapFocus } from "../focus-trap.ts";
import { startHostile } from "../hostile.ts";
import { release } from "../lexical-box.ts";
import { options } from "../page-model.ts";
import { captionBox } from "./caption.ts";
import { Gallery } from "./gallery.ts";

const STEPS = ["choose", "crop", "edit", "caption"] as const;
type Step = (typeof STEPS)[number];

function captionStep(gallery: Gallery): HTMLElement {
  const counter = make("span", "counter", "0/2.200");
  const box = captionBox("caption", (text) => {
    counter.textContent = `${text.length}/2.200`;
  });
  const author = make("div", "author", make("span", "avatar", "D"), make("strong", "", "dinkes.contoh"));
  const where = make("input", "place");
  where.placeholder = "Tambahkan lokasi";
  where.ariaLabel = "Tambahkan lokasi";
  const side = make("div", "side", author, box, counter, where, ...gallery.altFields());
  return make("div", "step", gallery.preview("caption"), side);
}

function fill(dialog: HTMLElement, gallery: Gallery, step: Step): void {
  release(dialog);
  const share = () => {
    window.__posted += 1;
  };
  const next = () => fill(dialog, gallery, STEPS[STEPS.indexOf(step) + 1] ?? "caption");
  const before = () => fill(dialog, gallery, STEPS[STEPS.indexOf(step) - 1] ?? "crop");
  const back = divButton("Kembali", step === "crop" ? () => undefined : before);
  const forth = step === "caption" ? divButton("Bagikan", share) : divButton("Selanjutnya", next);
  // Handles for the tests alone; Instagram has no such marks.
  back.dataset.back = "";
  forth.dataset.next = "";
  dialog.dataset.step = step;
  const bar = make("div", "bar", back, make("h1", "title", "Buat postingan baru"), forth);
  if (step === "choose") dialog.replaceChildren(bar, make("div", "step", ...gallery.choice(next)));
  else if (step === "caption") dialog.replaceChildren(bar, captionStep(gallery));
  else {
    const again = () => fill(dialog, gallery, gallery.isEmpty ? "choose" : step);
    const tools = step === "crop" && !gallery.isEmpty ? gallery.tools(again) : [];
    dialog.replaceChildren(bar, make("div", "step", gallery.preview(step), ...tools));
  }
}

function openDialog(step: Step): void {
  const native = options.get("dialog") === "native";
  const dialog = native ? make("dialog", "modal") : make("div", "modal");
  dialog.ariaLabel = "Buat postingan baru";
  const outside = () => {
    window.__discarded += 1;
  };
  document.body.append(dialog);
  fill(dialog, new Gallery(), step);
  const stop = new AbortController();
  const close = () => {
    stop.abort();
    release(dialog);
    dialog.remove();
    document.querySelector(".mask")?.remove();
  };
  document.addEventListener("page:close-dialog", close, { signal: stop.signal });
  if (dialog instanceof HTMLDialogElement) {
    dialog.addEventListener("click", (event) => event.target === dialog && outside());
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      outside();
    });
    dialog.showModal();
    return;
  }
  dialog.role = "dialog";
  dialog.ariaModal = "true";
  document.body.append(make("div", "mask"));
  document.body.append(dialog);
  trapFocus(
    dialog,
    { phase: options.get("trap") === "capture" ? "capture" : "bubble", outside },
    stop.signal,
  );
  dialog.querySelector<HTMLElement>('[role="button"]')?.focus();
}

document.documentElement.dataset.theme = options.get("theme") ?? "light";
const root = document.getElementById("react-root");
if (!root) throw new Error("no root");
const create = divButton("Buat", () => openDialog(options.has("choose") ? "choose" : "crop"));
create.id = "create";
root.append(make("nav", "main-nav", make("strong", "logo", "Instagram"), create), make("main", "feed"));
if (options.get("step") === "caption") openDialog("caption");
startHostile();
