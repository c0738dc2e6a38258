/** Every kind of compose box that a writer can meet: the same tests run over each of them. */
import type { Visit, World } from "../support/world.ts";

/** How to come to a box, and under which name its page tells the editor's model. */
export interface Box {
  label: string;
  /** Where it is clicked to write. */
  selector: string;
  /** For `Tab.model`. */
  model: string;
  /** Each line has a history of its own: what is mended in two of them takes two keys to undo. */
  undoesByLine?: true;
  open(world: World): Promise<Visit>;
}

/** Opens Instagram's dialog and goes through its steps to the caption, as a person does. */
async function toCaption(world: World, options: Record<string, string>): Promise<Visit> {
  const visit = await world.visit("instagram", "/", options);
  await visit.tab.click("#create");
  for (const step of ["crop", "edit"]) {
    await visit.tab.click(`[data-step=${step}] [data-next]`);
  }
  await visit.tab.find(".caption");
  return visit;
}

const X = "[data-testid=tweetTextarea_0]";

export const BOXES: Box[] = [
  {
    label: "X home (Draft.js)",
    selector: X,
    model: "home",
    open: (world) => world.visit("x", "/home"),
  },
  {
    label: "X reply within a form (Draft.js)",
    selector: X,
    model: "reply",
    open: (world) => world.visit("x", "/dinkes/status/1860000000000000001", { form: "1" }),
  },
  {
    label: "X dialog that holds the focus (Draft.js)",
    selector: `.modal ${X}`,
    model: "dialog-0",
    open: (world) => world.visit("x", "/compose/post"),
  },
  {
    label: "native <dialog> (Draft.js)",
    selector: `.modal ${X}`,
    model: "dialog-0",
    open: (world) => world.visit("x", "/compose/post", { dialog: "native" }),
  },
  {
    label: "Instagram dialog (Lexical, rich text)",
    selector: ".caption",
    model: "caption",
    open: (world) => toCaption(world, { editor: "rich" }),
  },
  {
    label: "Instagram dialog, trap in the capture phase (Lexical, plain text)",
    selector: ".caption",
    model: "caption",
    open: (world) => toCaption(world, { editor: "plain", trap: "capture" }),
  },
  {
    label: "Instagram in a native <dialog> (Lexical)",
    selector: ".caption",
    model: "caption",
    open: (world) => toCaption(world, { dialog: "native" }),
  },
  {
    label: "Instagram (textarea)",
    selector: ".caption",
    model: "caption",
    open: (world) => toCaption(world, { editor: "textarea" }),
  },
  {
    label: "LinkedIn dialog in a shadow root (Quill)",
    selector: ">>> .ql-editor",
    model: "post",
    open: (world) => world.visit("linkedin", "/feed/", { open: "1" }),
  },
  {
    label: "LinkedIn comment (Tiptap)",
    selector: "form .ProseMirror",
    model: "comment-0",
    open: (world) => world.visit("linkedin", "/feed/"),
  },
  {
    label: "WordPress blocks in a frame (rich text)",
    selector: "iframe[name=editor-canvas] |> .is-root-container",
    model: "blocks",
    undoesByLine: true,
    open: (world) => world.visit("wordpress", "/wp-admin/post-new.php", { title: "none" }),
  },
  {
    label: "WordPress classic in a frame (contenteditable)",
    selector: "#content_ifr |> #tinymce",
    model: "visual",
    open: (world) => world.visit("wordpress", "/wp-admin/post.php", { editor: "classic", title: "none" }),
  },
];

/** Those in which a site holds the focus, and one more, that differs from its like by the dialog alone. */
export const IN_DIALOG: Box[] = [
  ...BOXES.filter((box) => /dialog/i.test(box.label)),
  {
    label: "LinkedIn in a native <dialog> in a shadow root (Quill)",
    selector: ">>> .ql-editor",
    model: "post",
    open: (world) => world.visit("linkedin", "/feed/", { open: "1", dialog: "native" }),
  },
];
