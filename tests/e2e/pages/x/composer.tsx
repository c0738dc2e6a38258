/** @jsxImportSource react */
/**
 * X's compose box: Draft.js 0.11.7 with the marks that X's own has (`data-testid`, `role`, the container and the
 * toolbar beside it, hashtags as a decorator).
 */
import { CompositeDecorator, type ContentBlock, ContentState, Editor, EditorState } from "draft-js";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { expose, options } from "../page-model.ts";
import type { Media } from "./attachments.tsx";

const HASHTAG = /[#＃][\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu;

function Hashtag({ children }: { children?: ReactNode }) {
  return <span style={{ color: "rgb(29, 155, 240)" }}>{children}</span>;
}

const decorator = new CompositeDecorator([
  {
    strategy: (block: ContentBlock, found: (start: number, end: number) => void) => {
      for (const match of block.getText().matchAll(HASHTAG))
        found(match.index, match.index + match[0].length);
    },
    component: Hashtag,
  },
]);

const plain = (state: EditorState) => state.getCurrentContent().getPlainText("\n");

interface ComposerProps {
  /** The name under which the test reads the model. */
  name: string;
  /** The number in `tweetTextarea_N`. */
  index?: number;
  autoFocus?: boolean;
  placeholder?: string;
  initial?: string;
  onText?: (text: string) => void;
}

/** One text box; a thread has several. */
export function TextBox({ name, index = 0, autoFocus, placeholder, initial = "", onText }: ComposerProps) {
  const [state, setState] = useState(() =>
    EditorState.createWithContent(ContentState.createFromText(initial), decorator),
  );
  const latest = useRef(state);
  latest.current = state;
  const editor = useRef<Editor>(null);
  useEffect(() => expose(name, () => plain(latest.current)), [name]);
  useEffect(() => {
    if (autoFocus) editor.current?.focus();
  }, [autoFocus]);
  // A page that fights back renders anew, with a new key, whenever the text changes; X does so on some changes.
  const key = options.get("hostile") === "render" ? plain(state).length % 2 : 0;
  return (
    <div className="text-box" data-testid={`tweetTextarea_${index}_label`}>
      <div data-testid={`tweetTextarea_${index}RichTextInputContainer`} data-render={key}>
        <Editor
          ref={editor}
          editorState={state}
          onChange={(next) => {
            setState(next);
            onText?.(plain(next));
          }}
          webDriverTestID={`tweetTextarea_${index}`}
          role="textbox"
          ariaLabel="Teks postingan"
          ariaMultiline
          placeholder={placeholder ?? "Apa yang sedang hangat dibicarakan?"}
          spellCheck
        />
      </div>
    </div>
  );
}

interface ToolBarProps {
  inline: boolean;
  label: string;
  length: number;
  media: Media;
  onAdd?: () => void;
}

/** The row under the box: media buttons, the counter, and the button that must never be pressed by us. */
export function ToolBar({ inline, label, length, media, onAdd }: ToolBarProps) {
  const isEmpty = length === 0 && media.count === 0;
  const press = () => {
    window.__posted += 1;
  };
  return (
    <div className="tool-bar" data-testid="toolBar">
      <nav role="presentation" className="tools">
        {media.button}
        {["GIF", "Polling", "Emoji"].map((name) => (
          <button key={name} type="button" aria-label={name} className="tool">
            {name[0]}
          </button>
        ))}
      </nav>
      <span className="counter">{length > 0 ? 280 - length : ""}</span>
      {onAdd ? (
        <button
          type="button"
          data-testid="addButton"
          aria-label="Tambah postingan"
          className="tool"
          onClick={onAdd}
        >
          +
        </button>
      ) : null}
      <button
        // On X these are buttons without a form; within `?form=1` a press would submit it.
        type={options.has("form") ? "submit" : "button"}
        data-testid={inline ? "tweetButtonInline" : "tweetButton"}
        aria-disabled={isEmpty ? "true" : undefined}
        className="post"
        onClick={options.has("form") ? undefined : press}
      >
        {label}
      </button>
    </div>
  );
}

/** Around the box and its tool bar: nothing, or the form of the page that has one. */
export function Frame({ children }: { children: ReactNode }) {
  if (!options.has("form")) return <>{children}</>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        window.__posted += 1;
      }}
    >
      {children}
    </form>
  );
}
