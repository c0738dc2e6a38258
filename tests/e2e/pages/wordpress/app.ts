/**
 * WordPress's post page as far as Rambu can see it. Options in the address: `editor=frame|inline|classic` (the first when
 * left out), `title=none` (as kinds of posts without a title have it), `theme=dark`.
 */
import { make } from "../elements.ts";
import { options } from "../page-model.ts";
import { allowHtml } from "../trusted-types.ts";
import { blockEditor } from "./block-editor.tsx";
import { classicEditor } from "./classic.ts";

function publish(): HTMLElement {
  const button = make("button", "editor-post-publish-button", "Terbitkan");
  button.type = "button";
  button.addEventListener("click", () => {
    window.__posted += 1;
  });
  return button;
}

allowHtml(window);
document.documentElement.dataset.theme = options.get("theme") ?? "light";
const kind = options.get("editor") ?? "frame";
const header = make("div", "interface-interface-skeleton__header", make("strong", "", "W"), publish());
const content = make("div", "interface-interface-skeleton__content");
const sidebar = make("div", "interface-interface-skeleton__sidebar", "Kategori");
const page = make(
  "div",
  kind === "classic" ? "classic" : "interface-interface-skeleton",
  header,
  content,
  sidebar,
);
document.getElementById("react-root")?.append(page);
const titled = options.get("title") !== "none";
if (kind === "classic") classicEditor(content, titled);
else blockEditor(content, kind === "frame", titled);
