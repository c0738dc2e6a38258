/**
 * Replacing a part of the text in an editor that keeps a model of its own. What was measured in both browsers: an editor
 * that goes by the selection must hear of it (`selectionchange`, a task later) before it hears of the text, or it inserts
 * at the old caret; and whatever was done has to be read back, since a failed replacement can lose text.
 */
import { applied, type Outcome, type Replacement } from "./editor.ts";

/** What the steps of a replacement are for one editor. */
export interface Steps {
  readonly element: HTMLElement;
  read(): string;
  select(start: number, end: number): void;
  /** Makes the change where it belongs, whatever is selected; false when nothing was done. */
  rewrite?(): boolean | Promise<boolean>;
  /** Puts `text` in place of the selection, where that is safe. */
  insert?(text: string): void;
  undo(): void;
}

/** Editors answer `selectionchange` within a task; without a change of selection there is no event to wait for. */
const SELECTION_WAIT_MS = 40;
/** A page that renders again on each key may take a while; a person waits for the answer. */
const SETTLE_WAIT_MS = 500;

/**
 * Replaces, reads back, and undoes when the text is not what was meant. Leaves the caret after the new text.
 *
 * @returns `copy` when the editor did not follow or the writer changed the text in the meantime.
 */
export async function replaceText(
  steps: Steps,
  replacement: Replacement,
  signal: AbortSignal,
): Promise<Outcome> {
  const before = steps.read();
  const meant = applied(before, replacement);
  if (meant === before) return "done";
  const writer = new AbortController();
  const wrote = heedWriter(steps.element.ownerDocument, writer.signal);
  try {
    return await tryReplacing(steps, replacement, { before, meant, wrote }, signal);
  } finally {
    writer.abort();
  }
}

interface Course {
  before: string;
  meant: string;
  /** Whether the writer has gone on writing since. */
  wrote(): boolean;
}

async function tryReplacing(
  steps: Steps,
  replacement: Replacement,
  { before, meant, wrote }: Course,
  signal: AbortSignal,
): Promise<Outcome> {
  if (!(await steps.rewrite?.())) {
    if (!steps.insert) return "copy";
    await selectAndWait(steps, replacement.start, replacement.end, signal);
    if (signal.aborted || steps.read() !== before) return "copy";
    steps.insert(replacement.text);
  }
  if (await becomes(steps, meant, signal)) {
    const caret = replacement.start + replacement.text.length;
    steps.select(caret, caret);
    return "done";
  }
  // An undo would take back what the writer has just written.
  if (wrote()) return isPartOf(meant, steps.read()) ? "done" : "copy";
  // Each piece may have become an undo step of its own.
  for (let left = replacement.pieces?.length ?? 1; left > 0; left -= 1) {
    if (signal.aborted || steps.read() === before) break;
    steps.undo();
    await becomes(steps, before, signal);
  }
  return "copy";
}

/** Keys that change a text; arrows, Tab and the like do not. */
const WRITES = /^(.|Enter|Backspace|Delete)$/u;

/** Tells whether a person has written since; what scripts make up does not count. */
function heedWriter(document: Document, signal: AbortSignal): () => boolean {
  let wrote = false;
  const heed = (event: Event) => {
    const key = (event as Partial<KeyboardEvent>).key;
    wrote ||= event.isTrusted && (key === undefined || WRITES.test(key));
  };
  for (const type of ["keydown", "compositionstart"])
    document.addEventListener(type, heed, { capture: true, signal });
  return () => wrote;
}

/** Whether one insertion makes `whole` of `part`. */
function isPartOf(part: string, whole: string): boolean {
  let start = 0;
  while (start < part.length && part[start] === whole[start]) start += 1;
  return whole.length >= part.length && whole.endsWith(part.slice(start));
}

export async function selectAndWait(
  steps: Steps,
  start: number,
  end: number,
  signal: AbortSignal,
): Promise<void> {
  const { ownerDocument } = steps.element;
  const heard = waitFor(ownerDocument, "selectionchange", SELECTION_WAIT_MS, signal);
  steps.select(start, end);
  await heard;
  // The editor may have put its own idea of the selection back while it took the focus.
  steps.select(start, end);
  await pause(SELECTION_WAIT_MS / 2);
  steps.select(start, end);
}

/** True once the text is `meant` and still is after the page has rendered what its model says. */
async function becomes(steps: Steps, meant: string, signal: AbortSignal): Promise<boolean> {
  const until = performance.now() + SETTLE_WAIT_MS;
  let seen = 0;
  while (!signal.aborted && performance.now() < until) {
    seen = steps.read() === meant ? seen + 1 : 0;
    if (seen > 2) return true;
    await pause(16);
  }
  return false;
}

function waitFor(target: EventTarget, type: string, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const done = () => {
      stop.abort();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, ms);
    target.addEventListener(type, done, { signal: stop.signal });
    signal.addEventListener("abort", done, { signal: stop.signal });
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
