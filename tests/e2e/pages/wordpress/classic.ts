/** WordPress's classic editor: a title, and a text that is either seen in a frame or written as HTML in a field. */
import { make } from "../elements.ts";
import { editableFrame } from "../frame.ts";
import { expose } from "../page-model.ts";

export function classicEditor(within: HTMLElement, titled: boolean): void {
  const title = make("input", "");
  title.id = "title";
  title.name = "post_title";
  const field = make("textarea", "");
  field.id = "content";
  field.hidden = true;
  const frame = make("iframe", "");
  frame.id = "content_ifr";
  frame.title = "Area Teks Kaya";
  const tab = (label: string, visual: boolean) => {
    const button = make("button", "wp-switch-editor", label);
    button.type = "button";
    button.addEventListener("click", () => {
      frame.hidden = !visual;
      field.hidden = visual;
    });
    return button;
  };
  const tabs = make("div", "wp-editor-tabs", tab("Visual", true), tab("Teks", false));
  const wrap = make("div", "wp-editor-wrap", tabs, frame, field);
  wrap.id = "wp-content-wrap";
  const body = make("div", "", ...(titled ? [title] : []), wrap);
  body.id = "poststuff";
  within.append(body);
  editableFrame(frame, "visual", "tinymce");
  expose("title", () => title.value);
  expose("text", () => field.value);
}
