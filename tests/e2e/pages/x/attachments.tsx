/** @jsxImportSource react */
/**
 * Attached media as X shows them: below the text, each a group with its preview (an `img` over a background of the same
 * address, or a video) and a button that takes it out. The preview's address is an object URL of the file itself.
 */
import { type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from "react";

interface Attached {
  file: File;
  address: string;
}

/** What a composer needs to take files, to show them, and to know how many there are. */
export interface Media {
  count: number;
  /** The button in the tool bar, with X's hidden input. */
  button: JSX.Element;
  previews: JSX.Element | null;
  onPaste(event: ClipboardEvent): void;
  onDrop(event: DragEvent): void;
}

export function useMedia(): Media {
  const [all, setAll] = useState<Attached[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const add = (files: Iterable<File>) => {
    const added = [...files].map((file) => ({ file, address: URL.createObjectURL(file) }));
    if (added.length > 0) setAll((before) => [...before, ...added]);
  };
  // A script of the page attaches a picture: no file went through a field, and nobody but the page has it.
  useEffect(() => {
    const attach = ({ detail }: CustomEvent<Blob>) => add([new File([detail], "dari-halaman", detail)]);
    document.addEventListener("page:attach", attach as EventListener);
    return () => document.removeEventListener("page:attach", attach as EventListener);
  });
  const remove = (gone: Attached) => {
    URL.revokeObjectURL(gone.address);
    setAll((before) => before.filter((one) => one !== gone));
  };
  return {
    count: all.length,
    button: (
      <>
        <button type="button" aria-label="Media" className="tool" onClick={() => input.current?.click()}>
          M
        </button>
        <input
          ref={input}
          className="hidden"
          type="file"
          data-testid="fileInput"
          accept="image/jpeg,image/png,image/webp,image/gif,video/mp4,video/quicktime,video/webm"
          multiple
          tabIndex={-1}
          onChange={({ target }) => {
            add(target.files ?? []);
            // So that the same file can be chosen again.
            target.value = "";
          }}
        />
      </>
    ),
    previews: all.length > 0 ? <Previews all={all} remove={remove} /> : null,
    onPaste: ({ clipboardData }) => add(clipboardData.files),
    onDrop: (event) => {
      event.preventDefault();
      add(event.dataTransfer.files);
    },
  };
}

function Previews({ all, remove }: { all: readonly Attached[]; remove: (gone: Attached) => void }) {
  return (
    <div data-testid="attachments" className="attachments">
      {all.map((one) => (
        // biome-ignore lint/a11y/useSemanticElements: as X has it
        <div role="group" aria-label="Media" className="attachment" key={one.address}>
          {one.file.type.startsWith("video/") ? (
            <div data-testid="videoPlayer">
              <video src={one.address} muted preload="auto" />
            </div>
          ) : (
            <div data-testid="tweetPhoto">
              <div style={{ backgroundImage: `url("${one.address}")` }} />
              <img alt="" draggable src={one.address} />
            </div>
          )}
          <button type="button" aria-label="Hapus media" className="remove" onClick={() => remove(one)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
