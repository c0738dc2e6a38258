/**
 * Whether a video file has a track of subtitles. Browsers do not tell of those inside a file, so the file's own list of
 * tracks is read: of MP4 and QuickTime (ISO/IEC 14496-12, boxes), and of WebM and Matroska (RFC 8794, RFC 9559, elements).
 */

/** The list of tracks of an hour of video has some MB; of WebM, it comes first. */
const MOST_BYTES = 32_000_000;
const WEBM_BYTES = 1_000_000;
/** More top-level boxes than any file has that was not cut into pieces for streaming. */
const MOST_BOXES = 1_000;
const SUBTITLE_HANDLERS = new Set(["subt", "sbtl", "text", "clcp"]);
const CONTAINERS = new Set(["trak", "mdia"]);

const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const TRACKS = 0x1654ae6b;
const TRACK_ENTRY = 0xae;
const TRACK_TYPE = 0x83;
const SUBTITLE = 0x11;

/** Null: the file is of neither kind, or is cut off before the list. */
export async function hasSubtitles(file: Blob): Promise<boolean | null> {
  const head = await view(file, 0, 12);
  if (head.byteLength === 12 && name(head, 4) === "ftyp") {
    const moov = await moovOf(file);
    return moov && handlers(moov, 0, moov.byteLength).some((handler) => SUBTITLE_HANDLERS.has(handler));
  }
  if (head.byteLength >= 4 && head.getUint32(0) === EBML) {
    const types = trackTypes(await view(file, 0, WEBM_BYTES));
    return types?.includes(SUBTITLE) ?? null;
  }
  return null;
}

async function view(file: Blob, start: number, end: number): Promise<DataView> {
  return new DataView(await file.slice(start, end).arrayBuffer());
}

// --- boxes -------------------------------------------------------------------------------------------------------------

/** The content of the box with all tracks, which may come after the pictures and the sound. */
async function moovOf(file: Blob): Promise<DataView | null> {
  let at = 0;
  for (let count = 0; count < MOST_BOXES && at + 8 <= file.size; count += 1) {
    const head = await view(file, at, at + 16);
    const { size, header } = boxAt(head, 0, file.size - at);
    if (size < header || at + size > file.size) return null;
    if (name(head, 4) === "moov") return size <= MOST_BYTES ? await view(file, at + header, at + size) : null;
    at += size;
  }
  return null;
}

/** `rest`: what a size of 0 stands for. */
function boxAt(data: DataView, at: number, rest: number): { size: number; header: number } {
  const size = data.getUint32(at);
  if (size === 0) return { size: rest, header: 8 };
  if (size !== 1) return { size, header: 8 };
  if (at + 16 > data.byteLength) return { size: 0, header: 16 };
  return { size: Number(data.getBigUint64(at + 8)), header: 16 };
}

/** What each track says that it is for. */
function handlers(data: DataView, start: number, end: number): string[] {
  const found: string[] = [];
  for (let at = start; at + 8 <= end; ) {
    const { size, header } = boxAt(data, at, end - at);
    if (size < header || at + size > end) break;
    const kind = name(data, at + 4);
    if (CONTAINERS.has(kind)) found.push(...handlers(data, at + header, at + size));
    // Version and flags, a field that is always 0, then the name.
    else if (kind === "hdlr" && size >= header + 12) found.push(name(data, at + header + 8));
    at += size;
  }
  return found;
}

function name(data: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((byte) => data.getUint8(at + byte)));
}

// --- elements ----------------------------------------------------------------------------------------------------------

interface Element {
  id: number;
  start: number;
  end: number;
}

/** The types of all tracks; null when their list is not in these bytes. */
function trackTypes(data: DataView): number[] | null {
  const top = elements(data, 0, data.byteLength).find(({ id }) => id === SEGMENT);
  const tracks = top && elements(data, top.start, top.end).find(({ id }) => id === TRACKS);
  if (!tracks) return null;
  return elements(data, tracks.start, tracks.end)
    .filter(({ id }) => id === TRACK_ENTRY)
    .flatMap(({ start, end }) => elements(data, start, end).filter(({ id }) => id === TRACK_TYPE))
    .filter(({ start, end }) => start < end)
    .map(({ start }) => data.getUint8(start));
}

/** The elements side by side from `start`, as far as they begin within the bytes. */
function elements(data: DataView, start: number, end: number): Element[] {
  const found: Element[] = [];
  for (let at = start; at < end; ) {
    const id = number(data, at, end, false);
    const size = id && number(data, at + id.length, end, true);
    if (!id || !size) break;
    const from = at + id.length + size.length;
    // A recording that was made live does not say how long it is.
    const to = size.isUnknown ? end : Math.min(end, from + size.value);
    found.push({ id: id.value, start: from, end: to });
    if (to <= at) break;
    at = to;
  }
  return found;
}

/** A number of variable length; its first set bit tells how many bytes it has, and is dropped from sizes. */
function number(data: DataView, at: number, end: number, drop: boolean) {
  if (at >= end) return null;
  const first = data.getUint8(at);
  const length = Math.clz32(first) - 23;
  if (length > 8 || at + length > end) return null;
  let value = drop ? first & (0xff >> length) : first;
  let isUnknown = value === 0xff >> length;
  for (let byte = 1; byte < length; byte += 1) {
    const next = data.getUint8(at + byte);
    isUnknown &&= next === 0xff;
    value = value * 256 + next;
  }
  return { value, length, isUnknown };
}
