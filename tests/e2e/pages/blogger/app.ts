/**
 * Blogger's page for a post as far as Rambu can see it: a title, and a frame whose body is the text. There are no ids and
 * no classes that mean anything. Options in the address: `theme=dark`.
 */
import { make } from "../elements.ts";
import { editableFrame } from "../frame.ts";
import { expose, options } from "../page-model.ts";
import { link, onRoute } from "../routes.ts";

const page = make("div", "page");

function field(label: string): HTMLInputElement {
  const element = make("input", "w1");
  element.type = "text";
  element.ariaLabel = label;
  return element;
}

function button(label: string): HTMLElement {
  const element = make("div", "b1", label);
  element.role = "button";
  element.tabIndex = 0;
  element.addEventListener("click", () => {
    window.__posted += 1;
  });
  return element;
}

function show(path: string): void {
  if (!path.startsWith("/blog/post/edit/")) {
    page.replaceChildren(make("div", "a1", link("Postingan baru", "/blog/post/edit/1/2")));
    return;
  }
  const title = field("Judul");
  const frame = make("iframe", "f1");
  const side = make("div", "s1", field("Label"), button("Publikasikan"), link("Postingan", "/blog/posts/1"));
  page.replaceChildren(make("div", "t1", title), make("div", "m1", frame, side));
  editableFrame(frame, "text", "");
  expose("title", () => title.value);
}

document.documentElement.dataset.theme = options.get("theme") ?? "light";
document.getElementById("react-root")?.append(field("Telusuri postingan"), page);
onRoute(show);
