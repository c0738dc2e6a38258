/**
 * One compose box: what its text is, what was found in it, and what the writer does about it. The newest text wins; what
 * was found in an older one is moved by the edit since, or dropped.
 */
import type { Site } from "../composers/composer.ts";
import type { Reply, ServerState } from "../connection/messages.ts";
import {
  type ChecklistItem,
  type Edit,
  type EvaluationRequest,
  type Hint,
  MAX_TEXT,
  type Measures,
  type Platform,
} from "../contract/types.ts";
import { applied, type Editor, type Outcome } from "../editors/editor.ts";
import type { Attached } from "../media/attachment.ts";
import { language } from "../settings/strings.ts";
import { together } from "./edits.ts";
import { moveEdits, moveHints } from "./span-mapping.ts";

/** So long after a key the writer counts as typing. */
const TYPING_MS = 800;

const NO_MEDIA = mediaOf(null);

/** What a controller needs of the page that it is on. */
export interface Desk {
  readonly site: Site;
  judge(composer: string, request: EvaluationRequest): Promise<Reply>;
  /** What the worker last said of the server. */
  serverState(): ServerState;
  /** Between the last key and the question to the server, as the writer wants it. */
  typingPauseMs(): number;
  /** The texts of all boxes of the same post, in order, and which of them is this one. */
  parts(controller: Controller): { texts: string[]; index: number };
  /** Something that is shown has changed. */
  changed(controller: Controller): void;
  /** The text has changed: the other boxes of the post have to be judged again. */
  textChanged(controller: Controller): void;
}

export class Controller {
  private static count = 0;

  readonly id: string;
  text: string;
  /** Ignored ones left out; the spans are those of `text`. */
  hints: readonly Hint[] = [];
  checklist: readonly ChecklistItem[] = [];
  measures: Measures | null = null;
  /** Of this post, by rule; the titles are for the popup. */
  readonly ignored = new Map<string, string>();
  /** The text that could not be put in, for the writer to copy. */
  toCopy: string | null = null;
  /** Pictures and videos; null as long as nobody follows them, since there never were any. */
  attached: Attached | null = null;

  /** A key was pressed a moment ago, and a pause has not come yet. */
  get isTyping(): boolean {
    return performance.now() - this.changedAt < TYPING_MS;
  }

  private changedAt = Number.NEGATIVE_INFINITY;
  private applying: Promise<unknown> = Promise.resolve();
  private found: readonly Hint[] = [];
  private judged: string | null = null;
  private failed: ServerState | null = null;
  /** The pictures and videos of the last request, and of the one to come. */
  private media = NO_MEDIA;
  private asked = 0;
  private answered = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly box: HTMLElement,
    readonly editor: Editor,
    private readonly desk: Desk,
    readonly gone: AbortSignal,
  ) {
    Controller.count += 1;
    this.id = `composer-${Controller.count}`;
    this.text = editor.read();
    editor.observe(() => this.read(), gone);
    gone.addEventListener("abort", () => clearTimeout(this.timer), { once: true });
    if (this.text !== "") this.askSoon(0);
  }

  get platform(): Platform {
    return this.desk.site.platform;
  }

  /** The composer around the box. */
  get frame(): HTMLElement {
    return this.desk.site.frame(this.box);
  }

  get state(): ServerState {
    const server = this.desk.serverState();
    if (server !== "ready") return server;
    if (this.isBlank) return "ready";
    return this.failed ?? (this.judged === null ? "checking" : "ready");
  }

  /** There is nothing to judge. */
  get isBlank(): boolean {
    return this.text === "" && this.media === NO_MEDIA;
  }

  /** Judges anew: the settings, the rules, the server or another part of the post have changed. */
  again(): void {
    if (this.isBlank) this.desk.changed(this);
    else this.askSoon(0);
  }

  /** A picture or video came, went, was seen by the server or described by the writer; or nothing of the kind happened. */
  mediaChanged(): void {
    if (this.gone.aborted) return;
    const media = mediaOf(this.attached);
    if (media !== this.media) {
      this.media = media;
      this.found = this.found.filter((hint) => this.isOfPost(hint));
      if (this.isBlank) this.emptied();
      else this.askSoon(0);
      this.show();
    }
    this.desk.changed(this);
  }

  /** As `again`, when the writer pauses. */
  againSoon(): void {
    if (!this.isBlank) this.askSoon(this.desk.typingPauseMs());
  }

  /** The server went away: what it said is no longer shown. */
  forget(): void {
    this.judged = null;
    this.accept([], [], null);
  }

  ignore(hint: Hint): void {
    this.ignored.set(hint.rule, hint.title);
    this.show();
  }

  restore(rule: string): void {
    this.ignored.delete(rule);
    this.show();
  }

  /**
   * Applies the edits as one change; when the editor does not follow, `toCopy` has the mended text. One after another:
   * an edit that was chosen while another one was being made is moved by it, or dropped.
   */
  apply(edits: readonly Edit[]): Promise<Outcome> {
    const chosenIn = this.text;
    const turn = this.applying.then(() => {
      this.read();
      return this.applyNow(moveEdits(edits, chosenIn, this.text), edits.length);
    });
    this.applying = turn.catch(() => undefined);
    return turn;
  }

  private async applyNow(edits: readonly Edit[], chosen: number): Promise<Outcome> {
    if (edits.length < chosen || chosen === 0) return "done";
    const replacement = together(edits, this.text);
    const mended = applied(this.text, replacement);
    const outcome = await this.editor.replace(replacement, this.gone);
    this.read();
    this.toCopy = outcome === "copy" ? mended : null;
    this.desk.changed(this);
    return outcome;
  }

  /** At once, and not with the next frame: what the page paints, and every script in it, sees the right words marked. */
  private read(): void {
    if (this.gone.aborted) return;
    const before = this.text;
    this.text = this.editor.read();
    if (this.text !== before) this.follow(before);
    this.desk.changed(this);
  }

  private follow(before: string): void {
    this.changedAt = performance.now();
    this.toCopy = null;
    this.found = moveHints(this.found, before, this.text);
    if (this.isBlank) this.emptied();
    else this.askSoon(this.desk.typingPauseMs());
    this.show();
    this.desk.textChanged(this);
  }

  /** Posted or thrown away: what was said and ignored belonged to that post. */
  private emptied(): void {
    clearTimeout(this.timer);
    this.ignored.clear();
    this.answered = this.asked;
    this.forget();
  }

  private askSoon(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), pause);
  }

  private async ask(): Promise<void> {
    if (this.gone.aborted) return;
    this.asked += 1;
    const number = this.asked;
    const text = this.text;
    const reply = await this.desk.judge(this.id, this.request());
    if (this.gone.aborted || reply.state === "superseded" || number <= this.answered) return;
    this.answered = number;
    // They go out of the request until they are there again, which is a change that asks anew.
    if (reply.state === "unknown-images") return this.attached?.sendAgain(reply.images);
    if (reply.state !== "ready") {
      this.failed = reply.state;
      return this.forget();
    }
    const { hints, checklist, measures, retry_after_ms: retry } = reply.evaluation;
    this.failed = null;
    this.judged = text;
    const moved = moveHints(hints, text, this.text).filter((hint) => this.isOfPost(hint));
    this.accept(moved, checklist, measures);
    if (retry !== null && this.asked === number) this.askSoon(retry);
  }

  private request(): EvaluationRequest {
    const { site } = this.desk;
    const { texts, index } = this.desk.parts(this);
    return {
      platform: site.platform,
      surface: site.surface(this.box, new URL(location.href)),
      text: this.text.slice(0, MAX_TEXT),
      images: this.attached?.images ?? [],
      videos: this.attached?.videos ?? [],
      context: {
        limit: site.limit?.(this.box) ?? null,
        part: texts.length > 1 ? { index, count: texts.length } : null,
        siblings: texts.filter((_, other) => other !== index).map((text) => text.slice(0, MAX_TEXT)),
      },
      locale: language(),
    };
  }

  /** Not of a picture or video that is no longer there. */
  private isOfPost({ subject, image, video }: Hint): boolean {
    if (subject === "image") return this.attached?.images.some(({ id }) => id === image) ?? false;
    if (subject === "video") return (this.attached?.videos.length ?? 0) > (video ?? 0);
    return true;
  }

  private accept(
    found: readonly Hint[],
    checklist: readonly ChecklistItem[],
    measures: Measures | null,
  ): void {
    this.found = found;
    this.checklist = checklist;
    this.measures = measures;
    this.show();
  }

  private show(): void {
    const shown = this.found.filter((hint) => !this.ignored.has(hint.rule));
    // Nothing is written yet: what the text lacks is no hint, it is what the tips are for.
    this.hints = this.text === "" ? shown.filter(isOfMedia) : shown;
    this.desk.changed(this);
  }
}

/** Whether a hint is shown at its picture or video. */
export function isOfMedia({ subject }: Hint): boolean {
  return subject === "image" || subject === "video";
}

/** Two are the same when a judgement of the one holds for the other. */
function mediaOf(attached: Attached | null): string {
  return JSON.stringify([attached?.images ?? [], attached?.videos ?? []]);
}
