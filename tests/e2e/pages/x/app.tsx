/** @jsxImportSource react */
/**
 * X as far as Rambu can see it: home with its inline box, the compose dialog (`/compose/post`) with a thread over it,
 * the reply box on a post's page, pages without a box, and links that go from one to the other without a reload.
 *
 * Options in the address: `dialog=native` (a `<dialog>`), `trap=capture|bubble`, `form=1`, `hostile=press|render|stop|move`,
 * `theme=dark`, `text=…` (what the home box holds at first).
 */
import { useEffect, useRef, useState } from "react";
import { render } from "react-dom";
import { trapFocus } from "../focus-trap.ts";
import { startHostile } from "../hostile.ts";
import { options } from "../page-model.ts";
import { useMedia } from "./attachments.tsx";
import { Frame, TextBox, ToolBar } from "./composer.tsx";

function go(path: string): void {
  history.pushState({}, "", path + location.search);
  dispatchEvent(new PopStateEvent("popstate"));
}

function usePath(): string {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const follow = () => setPath(location.pathname);
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  return path;
}

function Link({ to, children }: { to: string; children: string }) {
  return (
    <a
      href={to}
      onClick={(event) => {
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}

function InlineComposer({ name, label, placeholder }: { name: string; label: string; placeholder?: string }) {
  const [length, setLength] = useState(0);
  const media = useMedia();
  return (
    <Frame>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files are dropped anywhere on X's composer */}
      <div className="composer" onPaste={media.onPaste} onDrop={media.onDrop}>
        <div className="avatar" aria-hidden="true">
          D
        </div>
        <div className="column">
          <TextBox
            name={name}
            placeholder={placeholder}
            initial={options.get("text") ?? ""}
            onText={(text) => setLength(text.length)}
          />
          {media.previews}
          <ToolBar inline label={label} length={length} media={media} />
        </div>
      </div>
    </Frame>
  );
}

function Thread({ reply }: { reply: boolean }) {
  const [count, setCount] = useState(1);
  const [lengths, setLengths] = useState<number[]>([]);
  // Of the first part alone; X adds them to the part that is being written.
  const media = useMedia();
  const note = (index: number, length: number) =>
    setLengths((before) => {
      const after = [...before];
      after[index] = length;
      return after;
    });
  return (
    <Frame>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the boxes of a thread have no other identity
        <div className="composer" key={index}>
          <div className="avatar" aria-hidden="true">
            D
          </div>
          <div className="column">
            <TextBox
              name={`dialog-${index}`}
              index={index}
              autoFocus
              placeholder={reply ? "Posting balasan Anda" : undefined}
              onText={(text) => note(index, text.length)}
            />
            {index === 0 ? media.previews : null}
          </div>
        </div>
      ))}
      <ToolBar
        inline={false}
        label={count > 1 ? "Posting semua" : "Posting"}
        length={lengths.reduce((sum, length) => sum + (length ?? 0), 0)}
        media={media}
        onAdd={() => setCount(count + 1)}
      />
    </Frame>
  );
}

function ComposeDialog({ reply }: { reply: boolean }) {
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!dialog.current) return;
    const stop = new AbortController();
    const outside = () => {
      window.__discarded += 1;
    };
    const phase = options.get("trap") === "capture" ? "capture" : "bubble";
    trapFocus(dialog.current, { phase, outside }, stop.signal);
    return () => stop.abort();
  }, []);
  return (
    <div id="layers">
      <div className="mask" />
      <div ref={dialog} className="modal" role="dialog" aria-modal="true" aria-labelledby="modal-header">
        <button type="button" data-testid="app-bar-close" aria-label="Tutup" onClick={() => go("/home")}>
          ×
        </button>
        <h2 id="modal-header" className="hidden">
          Buat postingan
        </h2>
        <Thread reply={reply} />
      </div>
    </div>
  );
}

function NativeDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: this is how such a page behaves: a click on the backdrop discards
    <dialog
      ref={dialog}
      aria-label="Buat postingan"
      className="modal"
      onClick={(event) => {
        if (event.target === dialog.current) window.__discarded += 1;
      }}
      onCancel={(event) => {
        event.preventDefault();
        window.__discarded += 1;
      }}
    >
      <Thread reply={false} />
    </dialog>
  );
}

function Main({ path }: { path: string }) {
  if (/^\/[^/]+\/status\/\d+/.test(path)) {
    return (
      <article data-testid="tweet">
        <p>Selamat pagi dari posko vaksin.</p>
        <InlineComposer name="reply" label="Balas" placeholder="Posting balasan Anda" />
      </article>
    );
  }
  if (path === "/explore") return <p>Jelajahi: tidak ada kotak tulis di sini.</p>;
  return (
    <>
      <InlineComposer name="home" label="Posting" />
      <Feed />
    </>
  );
}

function Feed() {
  return (
    <section aria-label="Linimasa" className="feed" id="feed">
      {["Posko kesehatan buka sampai pukul 15.00.", "Terima kasih sudah antre dengan tertib."].map((text) => (
        <article key={text} data-testid="tweet" className="tweet">
          <strong>Dinas Kesehatan</strong>
          <p>{text}</p>
        </article>
      ))}
    </section>
  );
}

function App() {
  const path = usePath();
  return (
    <div className="app">
      <header>
        <nav aria-label="Utama" className="main-nav">
          <Link to="/home">Beranda</Link>
          <Link to="/explore">Jelajahi</Link>
          <Link to="/compose/post">Posting baru</Link>
          <Link to="/dinkes/status/1860000000000000001">Satu postingan</Link>
        </nav>
      </header>
      <main data-testid="primaryColumn">
        <Main path={path} />
      </main>
      {path === "/compose/post" ? (
        options.get("dialog") === "native" ? (
          <NativeDialog />
        ) : (
          <ComposeDialog reply={false} />
        )
      ) : null}
    </div>
  );
}

document.documentElement.dataset.theme = options.get("theme") ?? "light";
// X tells its theme by an inline colour on body.
document.body.style.backgroundColor = options.get("theme") === "dark" ? "#000000" : "#FFFFFF";
render(<App />, document.getElementById("react-root"));
startHostile();
