/**
 * Takes note of the files that a person gives to the page: chosen, dropped or pasted. Listening on the window in the
 * capture phase, we have the very file before the site makes a smaller preview of it. Only a reference is kept, in memory;
 * what is done with it is decided when there is a compose box.
 */
import { DIALOG, PREVIEWS } from "../composers/media-place.ts";

/** A file that was given to the page, and where. */
export interface Caught {
  readonly file: File;
  readonly kind: MediaKind;
  /** All files of one choice, drop or paste have the same number; later ones a higher. */
  readonly batch: number;
  /** Whether it was given to this element or to something in it. */
  wasGivenTo(element: Element): boolean;
}

export type MediaKind = "image" | "video";

/** More than any site takes in one post. */
const MOST = 50;

export class Catch {
  private files: Caught[] = [];
  private batches = 0;
  private sawPreview = false;

  /** `came` is called when files came, or a preview that may be of one that went past us. */
  constructor(
    private readonly came: () => void,
    signal: AbortSignal,
  ) {
    const options = { capture: true, passive: true, signal };
    for (const type of ["change", "drop", "paste"])
      window.addEventListener(type, (event) => this.given(event), options);
    const seen = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.matches(PREVIEWS)) return;
      this.sawPreview = true;
      came();
    };
    // Of all events, an element's `load` does not come to the window.
    for (const type of ["load", "loadedmetadata"]) document.addEventListener(type, seen, options);
  }

  /** What was given to the page and not let go, in order. */
  get all(): readonly Caught[] {
    return this.files;
  }

  /** Whether something was given to the page, or shown by it, that can be part of a post. */
  get mayBeAttached(): boolean {
    return this.sawPreview || this.files.length > 0;
  }

  letGo(gone: readonly Caught[]): void {
    this.files = this.files.filter((caught) => !gone.includes(caught));
  }

  private given(event: Event): void {
    if (!event.isTrusted) return;
    const found = filesOf(event).flatMap((file) => {
      const kind = kindOf(file);
      return kind ? [{ file, kind }] : [];
    });
    if (found.length === 0) return;
    const path = event.composedPath();
    const dialog = path.find((it): it is Element => it instanceof Element && it.matches(DIALOG));
    // A dialog that shows nothing yet begins anew: what was chosen in it before was thrown away.
    if (dialog && !dialog.querySelector(`${PREVIEWS}, canvas`))
      this.files = this.files.filter((caught) => !caught.wasGivenTo(dialog));
    this.batches += 1;
    const around = new WeakSet(path);
    const wasGivenTo = (element: Element) => around.has(element);
    const caught = found.map((it) => ({ ...it, batch: this.batches, wasGivenTo }));
    this.files = [...this.files, ...caught].slice(-MOST);
    this.came();
  }
}

function filesOf(event: Event): File[] {
  if (event.type === "drop") return [...((event as DragEvent).dataTransfer?.files ?? [])];
  if (event.type === "paste") return [...((event as ClipboardEvent).clipboardData?.files ?? [])];
  const [target] = event.composedPath();
  return target instanceof HTMLInputElement && target.type === "file" ? [...(target.files ?? [])] : [];
}

/** By its type; where the system does not know the type of a newer kind of picture, by its ending. */
function kindOf({ type, name }: File): MediaKind | null {
  if (/^image\/(?!svg)/.test(type) || (type === "" && /\.(heic|heif|avif|webp)$/i.test(name))) return "image";
  return type.startsWith("video/") ? "video" : null;
}
