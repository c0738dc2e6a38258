/** @jsxImportSource react */
/**
 * TikTok Studio as far as Rambu can see it: the page for an upload, whose caption comes once a video was chosen, with the
 * file's name in it. The caption is Draft.js; a hashtag that is begun opens a list without any role.
 */
import { ContentState, Editor, EditorState } from "draft-js";
import { useEffect, useRef, useState } from "react";
import { render } from "react-dom";
import { expose } from "../page-model.ts";
import { suggest } from "../suggestions.ts";

const plain = (state: EditorState) => state.getCurrentContent().getPlainText("\n");

function Caption({ file }: { file: string }) {
  const [state, setState] = useState(() =>
    EditorState.moveSelectionToEnd(EditorState.createWithContent(ContentState.createFromText(file))),
  );
  const latest = useRef(state);
  latest.current = state;
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => expose("caption", () => plain(latest.current)), []);
  useEffect(() => {
    const box = container.current?.querySelector<HTMLElement>("[contenteditable]");
    if (box) suggest(box, "plain");
  }, []);
  return (
    <div data-e2e="caption_container" className="caption-container" ref={container}>
      <h2 className="title">Deskripsi</h2>
      <Editor editorState={state} onChange={setState} role="combobox" ariaLabel="Deskripsi" spellCheck />
      <div className="tools">
        <button type="button" className="tool" aria-label="Tagar">
          #
        </button>
        <button type="button" className="tool" aria-label="Sebutan">
          @
        </button>
        <span className="counter">{plain(state).length}/4000</span>
      </div>
    </div>
  );
}

function Upload() {
  const [file, setFile] = useState<string | null>(null);
  if (file === null) {
    return (
      <div data-e2e="select_video_container" className="select">
        <button
          type="button"
          data-e2e="select_video_button"
          className="select-video"
          onClick={() => setFile("VID_20261124_0815")}
        >
          Pilih video
        </button>
      </div>
    );
  }
  return (
    <div className="upload">
      <div data-e2e="upload_status_container">VID_20261124_0815.mp4 · Terunggah</div>
      <Caption file="" />
      <div data-e2e="video_visibility_container">Siapa yang dapat menonton: Semua orang</div>
      <button
        type="button"
        data-e2e="post_video_button"
        className="post"
        onClick={() => {
          window.__posted += 1;
        }}
      >
        Posting
      </button>
      <button type="button" data-close="" className="tool" onClick={() => setFile(null)}>
        Buang
      </button>
    </div>
  );
}

function App() {
  const [path, setPath] = useState(location.pathname);
  const go = (to: string) => {
    history.pushState({}, "", to);
    setPath(to);
  };
  const link = (label: string, to: string) => (
    <a
      href={to}
      onClick={(event) => {
        event.preventDefault();
        go(to);
      }}
    >
      {label}
    </a>
  );
  return (
    <>
      <nav className="main-nav">
        <strong>TikTok Studio</strong>
        {link("Unggah", "/tiktokstudio/upload")}
        {link("Analitik", "/tiktokstudio/analytics")}
      </nav>
      <main>{path === "/tiktokstudio/upload" ? <Upload /> : <p>Analitik: tidak ada kotak tulis.</p>}</main>
    </>
  );
}

render(<App />, document.getElementById("react-root"));
