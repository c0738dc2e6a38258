/**
 * Follows what is attached to one box: which previews the site shows, which file each of them is of, and what the writer
 * wrote for those who cannot see it. What is not shown any more is not part of the post any more.
 */
import type { Site } from "../composers/composer.ts";
import { type MediaPlace, mediaPlace } from "../composers/media-place.ts";
import type { Image, Video } from "../contract/types.ts";
import { altTexts } from "./alt-texts.ts";
import { AttachedFile } from "./attached-file.ts";
import type { Attached, Attachment } from "./attachment.ts";
import type { Catch, Caught } from "./catch.ts";
import { Pictures } from "./panel/pictures.tsx";
import { fileOf, type Preview, previewsIn } from "./previews.ts";

/** An attached file, and by what it is known. */
interface Entry {
  readonly file: AttachedFile;
  readonly caught: Caught | null;
  /** Null where the site shows only some. */
  readonly key: Preview["key"] | null;
}

/** All of the page: a file belongs to one box, and a box that the site has made anew finds its files again. */
const open = new Set<Attachments>();
const filesOfCaught = new WeakMap<Caught, AttachedFile>();
const remembered = new Map<Preview["key"], Entry>();

/** So long after a box went away, the site has made it anew or will not. */
const ANEW_MS = 5_000;

export class Attachments implements Attached {
  readonly Pictures = Pictures;
  private readonly place: MediaPlace;
  private entries: readonly Entry[] = [];
  private readonly leftOut = new Set<Preview["key"] | Caught>();
  private hasShown = false;
  private room: HTMLElement;

  constructor(
    private readonly box: HTMLElement,
    site: Site,
    private readonly caught: Catch,
    private readonly changed: () => void,
    gone: AbortSignal,
  ) {
    this.place = site.media ?? mediaPlace(site.frame);
    this.room = this.place.room(box);
    open.add(this);
    gone.addEventListener("abort", () => this.close(), { once: true });
  }

  get all(): readonly AttachedFile[] {
    return this.entries.map(({ file }) => file);
  }

  get images(): Image[] {
    return this.all.flatMap(({ kind, id, alt }) => (kind === "image" && id ? [{ id, alt }] : []));
  }

  get videos(): Video[] {
    return this.all.flatMap(({ video, id }) => (video ? [{ ...video, frame: id }] : []));
  }

  sendAgain(ids: readonly string[]): void {
    for (const file of this.all) if (file.id && ids.includes(file.id)) file.forgotten();
  }

  serverCame(): void {
    for (const file of this.all) file.deliver();
  }

  leaveOut(attachment: Attachment): void {
    const entry = this.entries.find(({ file }) => file === attachment);
    if (!entry) return;
    if (entry.caught) this.leftOut.add(entry.caught);
    if (entry.key) this.leftOut.add(entry.key);
    this.look();
  }

  /** Compares what the site shows with what we know; cheap, for it is asked whenever the page has changed. */
  look(): void {
    if (!this.box.isConnected) return;
    this.room = this.place.room(this.box);
    const previews = previewsIn(this.place.shown(this.box), this.place.previews);
    const entries = this.place.shows === "each" ? this.ofEach(previews) : this.ofSome(previews);
    const same =
      entries.length === this.entries.length &&
      entries.every((entry, index) => entry.file === this.entries[index]?.file);
    const before = this.entries;
    this.entries = entries;
    for (const entry of before) if (!entries.some(({ file }) => file === entry.file)) this.takenOut(entry);
    for (const { file } of entries) {
      file.changed = this.changed;
      if (!before.some((entry) => entry.file === file)) file.deliver();
    }
    if (this.readAltTexts() || !same) this.changed();
  }

  private ofEach(previews: readonly Preview[]): Entry[] {
    const taken = new Set(this.entries.flatMap(({ caught }) => caught ?? []));
    return previews.flatMap((preview) => {
      if (this.leftOut.has(preview.key)) return [];
      const known = remembered.get(preview.key);
      if (known) return [known];
      const caught = this.claim(preview, taken);
      if (caught) taken.add(caught);
      const entry = { file: caught ? fileFor(caught) : fromPreview(preview), caught, key: preview.key };
      remembered.set(preview.key, entry);
      return [entry];
    });
  }

  private ofSome(previews: readonly Preview[]): Entry[] {
    if (previews.length > 0) this.hasShown = true;
    else if (this.hasShown) return [];
    const given = this.caught.all.filter((caught) => caught.wasGivenTo(this.room));
    if (given.length === 0) return this.ofEach(previews);
    return given
      .filter((caught) => !this.leftOut.has(caught))
      .map((caught) => ({ file: fileFor(caught), caught, key: null }));
  }

  /** The file that a new preview is of: the first one of the latest choice that nobody else has. */
  private claim({ kind }: Preview, taken: ReadonlySet<Caught>): Caught | null {
    const free = this.caught.all.filter(
      (caught) => caught.kind === kind && !taken.has(caught) && this.mayHave(caught),
    );
    const latest = Math.max(...free.map(({ batch }) => batch));
    return free.find(({ batch }) => batch === latest) ?? null;
  }

  private mayHave(caught: Caught): boolean {
    const others = [...open].filter((one) => one !== this);
    if (others.some((one) => one.entries.some((entry) => entry.caught === caught))) return false;
    // A file that was dropped beside all of them can be anybody's.
    return this.isGiven(caught) || !others.some((one) => one.isGiven(caught));
  }

  private isGiven(caught: Caught): boolean {
    return caught.wasGivenTo(this.room);
  }

  private readAltTexts(): boolean {
    const texts = altTexts(this.place.shown(this.box), this.all.length);
    let changed = false;
    for (const [index, file] of this.all.entries()) {
      const alt = texts?.[index] ?? null;
      changed ||= alt !== file.alt;
      file.alt = alt;
    }
    return changed;
  }

  private takenOut({ file, caught, key }: Entry): void {
    file.changed = () => undefined;
    file.pause();
    if (key) remembered.delete(key);
    if (caught && !this.leftOut.has(caught)) this.caught.letGo([caught]);
  }

  /** The box is gone: posted, thrown away, or made anew by the site, which then shows the same files again. */
  private close(): void {
    open.delete(this);
    for (const { file } of this.entries) file.changed = () => undefined;
    setTimeout(() => {
      const inUse = (file: AttachedFile) => [...open].some(({ all }) => all.includes(file));
      const unused = this.entries.filter(({ file }) => !inUse(file));
      for (const { file } of unused) file.pause();
      // In a dialog with several steps the box comes back, as long as the dialog is there.
      if (!this.room.isConnected) for (const entry of unused) this.takenOut(entry);
    }, ANEW_MS);
  }
}

function fileFor(caught: Caught): AttachedFile {
  const known = filesOfCaught.get(caught);
  if (known) return known;
  const file = new AttachedFile(caught.kind, false, async () => caught.file);
  filesOfCaught.set(caught, file);
  return file;
}

function fromPreview(preview: Preview): AttachedFile {
  return new AttachedFile(preview.kind, true, () => fileOf(preview));
}
