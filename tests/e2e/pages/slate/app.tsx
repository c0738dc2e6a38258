/** @jsxImportSource react */
/**
 * A site that has changed its editor to Slate (slate-react, React 18) and has kept its marks: no site that Rambu knows has
 * done that, but any can. Served under X's older address.
 */
import { type KeyboardEvent, useState } from "react";
import { createRoot } from "react-dom/client";
import { createEditor, Editor, Node } from "slate";
import { withHistory } from "slate-history";
import { Editable, type RenderLeafProps, Slate, withReact } from "slate-react";
import { expose } from "../page-model.ts";

const EMPTY = [{ type: "paragraph", children: [{ text: "" }] }];

function Leaf({ attributes, children, leaf }: RenderLeafProps) {
  return <span {...attributes}>{"bold" in leaf ? <strong>{children}</strong> : children}</span>;
}

function Box() {
  const [editor] = useState(() => {
    const made = withHistory(withReact(createEditor()));
    expose("slate", () => made.children.map((node) => Node.string(node)).join("\n"));
    return made;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "b" || !event.ctrlKey) return;
    event.preventDefault();
    if (Editor.marks(editor) && "bold" in (Editor.marks(editor) ?? {})) Editor.removeMark(editor, "bold");
    else Editor.addMark(editor, "bold", true);
  };
  return (
    <Slate editor={editor} initialValue={EMPTY}>
      <Editable
        className="text-box"
        data-testid="tweetTextarea_0"
        role="textbox"
        aria-label="Teks postingan"
        placeholder="Apa yang sedang hangat dibicarakan?"
        renderLeaf={Leaf}
        onKeyDown={onKeyDown}
      />
    </Slate>
  );
}

function App() {
  return (
    <main data-testid="primaryColumn">
      <div className="composer">
        <Box />
        <div data-testid="toolBar">
          <button
            type="button"
            data-testid="tweetButtonInline"
            onClick={() => {
              window.__posted += 1;
            }}
          >
            Posting
          </button>
        </div>
      </div>
    </main>
  );
}

const root = document.getElementById("react-root");
if (!root) throw new Error("no root");
createRoot(root).render(<App />);
