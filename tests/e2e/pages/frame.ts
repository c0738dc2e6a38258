/** A frame of the page's own with a body that is one editable text, as TinyMCE and Blogger have it. */
import { expose } from "./page-model.ts";

/** Fills the frame once it is in the page; `name` is for `__model`. */
export function editableFrame(frame: HTMLIFrameElement, name: string, id: string): void {
  const fill = () => {
    const inner = frame.contentDocument;
    if (!inner) return;
    inner.documentElement.dataset.theme = document.documentElement.dataset.theme;
    inner.body.id = id;
    inner.body.contentEditable = "true";
    inner.body.style.cssText = "margin: 16px; font: 16px / 24px serif; white-space: pre-wrap";
    const line = inner.createElement("p");
    line.style.margin = "0";
    line.append(inner.createElement("br"));
    inner.body.replaceChildren(line);
    expose(name, () => [...inner.body.children].map((each) => each.textContent).join("\n"));
  };
  frame.addEventListener("load", fill, { once: true });
  // Where the browser does not tell of an empty document.
  if (frame.contentDocument?.readyState === "complete") fill();
}
