/** @jsxRuntime automatic */
/** @jsxImportSource react */
/**
 * WordPress's block editor with its own rich text (@wordpress/rich-text, React 18), drawn into the frame that it has since
 * version 6.3, or into the page as before.
 */
import { split, toHTMLString, __unstableUseRichText as useRichText } from "@wordpress/rich-text";
import { type KeyboardEvent, useCallback, useLayoutEffect, useReducer, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { createRoot } from "react-dom/client";
import { expose } from "../page-model.ts";
import { allowHtml } from "../trusted-types.ts";
import { type Block, Blocks } from "./blocks.ts";

interface RichProps {
  block: Block;
  blocks: Blocks;
  title?: boolean;
}

function Rich({ block: { id, html }, blocks, title = false }: RichProps) {
  const { caret } = blocks;
  const isSelected = caret?.id === id;
  const { getValue, ref } = useRichText({
    value: html,
    selectionStart: isSelected ? caret.start : undefined,
    selectionEnd: isSelected ? caret.end : undefined,
    __unstableIsSelected: isSelected,
    placeholder: title ? "Tambahkan judul" : "Ketik / untuk memilih blok",
    onChange: (changed: string) => blocks.write(id, changed),
    onSelectionChange: (start?: number, end?: number) => blocks.select(id, start ?? 0, end ?? 0),
  } as never) as unknown as { getValue(): never; ref(element: HTMLElement | null): void };
  const element = useRef<HTMLElement | null>(null);
  const connect = useCallback(
    (current: HTMLElement | null) => {
      element.current = current;
      ref(current);
    },
    [ref],
  );
  useLayoutEffect(() => {
    const { current } = element;
    if (isSelected && current && current.ownerDocument.activeElement !== current) current.focus();
  }, [isSelected]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || title) return;
    event.preventDefault();
    const [before, after] = split(getValue()) as unknown as [never, never];
    blocks.split(id, toHTMLString({ value: before }), toHTMLString({ value: after }));
  };
  const Tag = title ? "h1" : "p";
  return (
    <Tag
      ref={connect}
      className={`block-editor-rich-text__editable rich-text wp-block ${title ? "editor-post-title__input" : ""}`}
      contentEditable
      suppressContentEditableWarning
      role={title ? "textbox" : "document"}
      aria-label={title ? "Tambahkan judul" : "Blok: Paragraf"}
      aria-multiline
      onKeyDown={onKeyDown}
    />
  );
}

interface CanvasProps {
  blocks: Blocks;
  titled: boolean;
}

function Canvas({ blocks, titled }: CanvasProps) {
  const [first, ...others] = blocks.list;
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // A click below the text goes on where the text ends.
    const below = ({ target, currentTarget }: Event) => {
      const [last] = [...(root.current?.querySelectorAll<HTMLElement>(".rich-text") ?? [])].slice(-1);
      if (target !== currentTarget || !last) return;
      last.focus();
      last.ownerDocument.getSelection()?.selectAllChildren(last);
      last.ownerDocument.getSelection()?.collapseToEnd();
    };
    const { current } = root;
    current?.addEventListener("mouseup", below);
    return () => current?.removeEventListener("mouseup", below);
  }, []);
  return (
    <div className="editor-styles-wrapper">
      {first && titled && <Rich block={first} blocks={blocks} title />}
      <div ref={root} className="is-root-container block-editor-block-list__layout">
        {others.map((block) => (
          <Rich key={block.id} block={block} blocks={blocks} />
        ))}
        <div className="block-list-appender">
          <button type="button">Tambah blok</button>
        </div>
      </div>
    </div>
  );
}

const FRAME = URL.createObjectURL(
  new Blob(["<!doctype html><html lang='id'><title>Editor</title><body></body></html>"], {
    type: "text/html",
  }),
);

function Frame({ blocks, titled }: CanvasProps) {
  const [body, setBody] = useState<HTMLElement | null>(null);
  const onLoad = ({ currentTarget }: { currentTarget: HTMLIFrameElement }) => {
    const { contentDocument: inner, contentWindow } = currentTarget;
    if (!inner || !contentWindow) return;
    const sheet = new (contentWindow as unknown as typeof globalThis).CSSStyleSheet();
    const rules = [...(document.styleSheets[0]?.cssRules ?? [])];
    sheet.replaceSync(rules.map(({ cssText }) => cssText).join("\n"));
    inner.adoptedStyleSheets = [sheet];
    inner.documentElement.dataset.theme = document.documentElement.dataset.theme;
    allowHtml(contentWindow);
    listenToUndo(inner, blocks);
    setBody(inner.body);
  };
  return (
    <iframe name="editor-canvas" title="Kanvas penyunting" src={FRAME} onLoad={onLoad}>
      {body && createPortal(<Canvas blocks={blocks} titled={titled} />, body)}
    </iframe>
  );
}

function listenToUndo(within: Document, blocks: Blocks): void {
  within.addEventListener("keydown", (event) => {
    if (event.key !== "z" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    blocks.undo();
  });
}

function App({ framed, titled }: { framed: boolean; titled: boolean }) {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const [blocks] = useState(() => new Blocks(() => draw()));
  useLayoutEffect(() => {
    const stop = [expose("title", () => blocks.title), expose("blocks", () => blocks.text)];
    const stopMarkup = expose("blocks as HTML", () =>
      blocks.list
        .slice(1)
        .map(({ html }) => html)
        .join("|"),
    );
    if (!framed) listenToUndo(document, blocks);
    return () => {
      for (const each of [...stop, stopMarkup]) each();
    };
  }, [blocks, framed]);
  return framed ? <Frame blocks={blocks} titled={titled} /> : <Canvas blocks={blocks} titled={titled} />;
}

/** Draws it into an element of the page. */
export function blockEditor(within: HTMLElement, framed: boolean, titled: boolean): void {
  createRoot(within).render(<App framed={framed} titled={titled} />);
}
