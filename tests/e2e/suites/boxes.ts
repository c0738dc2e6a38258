/** Every kind of compose box that a writer can meet: the same tests run over each of them. */
import type { Visit, World } from "../support/world.ts";

/** How to come to a box, and under which name its page tells the editor's model. */
export interface Box {
  label: string;
  /** Where it is clicked to write. */
  selector: string;
  /** For `Tab.model`. */
  model: string;
  /** A word that the editor shows in another form, the key or button for that form, and the element that has it. */
  formatted?: { word: string; key?: string; button?: string; selector: string };
  /** Puts 😀 in as an image. */
  emoji?: string;
  /** An editor that is tried above, on another page or in another dialog. */
  variant?: true;
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
    formatted: { word: "#KTPJadi", selector: ".text-box span[style]" },
    open: (world) => world.visit("x", "/home"),
  },
  {
    label: "X reply within a form (Draft.js)",
    selector: X,
    model: "reply",
    variant: true,
    open: (world) => world.visit("x", "/dinkes/status/1860000000000000001", { form: "1" }),
  },
  {
    label: "X dialog that holds the focus (Draft.js)",
    selector: `.modal ${X}`,
    model: "dialog-0",
    variant: true,
    open: (world) => world.visit("x", "/compose/post"),
  },
  {
    label: "native <dialog> (Draft.js)",
    selector: `.modal ${X}`,
    model: "dialog-0",
    variant: true,
    open: (world) => world.visit("x", "/compose/post", { dialog: "native" }),
  },
  {
    label: "Instagram dialog (Lexical, rich text)",
    selector: ".caption",
    model: "caption",
    formatted: { word: "tebal", key: "Control+b", selector: ".caption strong" },
    open: (world) => toCaption(world, { editor: "rich" }),
  },
  {
    label: "Instagram dialog, trap in the capture phase (Lexical, plain text)",
    selector: ".caption",
    model: "caption",
    formatted: { word: "#KTPJadi", selector: ".caption .hashtag" },
    open: (world) => toCaption(world, { editor: "plain", trap: "capture" }),
  },
  {
    label: "Instagram in a native <dialog> (Lexical)",
    selector: ".caption",
    model: "caption",
    variant: true,
    open: (world) => toCaption(world, { dialog: "native" }),
  },
  {
    label: "Instagram (textarea)",
    selector: ".caption",
    model: "caption",
    open: (world) => toCaption(world, { editor: "textarea" }),
  },
  {
    label: "YouTube, a comment (contenteditable)",
    selector: "ytd-comments #contenteditable-root",
    model: "comment",
    formatted: { word: "tebal", button: "#bold-button", selector: "ytd-comments b" },
    emoji: "#emoji-button",
    async open(world) {
      const visit = await world.visit("youtube", "/watch?v=1");
      await visit.tab.click("#placeholder-area");
      return visit;
    },
  },
  {
    label: "LinkedIn dialog in a shadow root (Quill)",
    selector: ">>> .ql-editor",
    model: "post",
    formatted: { word: "tebal", key: "Control+b", selector: ".ql-editor strong" },
    open: (world) => world.visit("linkedin", "/feed/", { open: "1" }),
  },
  {
    label: "LinkedIn comment (Tiptap)",
    selector: "form .ProseMirror",
    model: "comment-0",
    formatted: { word: "tebal", key: "Control+b", selector: "form strong" },
    open: (world) => world.visit("linkedin", "/feed/"),
  },
  {
    label: "a site that changed to Slate",
    selector: "[data-slate-editor]",
    model: "slate",
    formatted: { word: "tebal", key: "Control+b", selector: "[data-slate-editor] strong" },
    undoesByLine: true,
    open: (world) => world.visit("slate", "/home"),
  },
  {
    label: "WordPress blocks in a frame (rich text)",
    selector: "iframe[name=editor-canvas] |> .is-root-container",
    model: "blocks",
    undoesByLine: true,
    open: (world) => world.visit("wordpress", "/wp-admin/post-new.php", { title: "none" }),
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
