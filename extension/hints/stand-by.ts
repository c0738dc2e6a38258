/**
 * What runs on every page of a known site, and it is little: a door, and a look-out for compose boxes. All that judges and
 * shows is a second script, which the worker puts into the page when the first box is there: most pages of a site are
 * read, not written on, and pay nothing for it.
 */
import { wantsComments, withComments } from "../composers/comments.ts";
import type { Site } from "../composers/composer.ts";
import { watchComposers } from "../composers/watch.ts";
import { ask, type IgnoredInPage } from "../connection/messages.ts";
import { isOrphaned } from "../connection/orphaned.ts";
import { type CommentChoices, followCommentChoices, readCommentChoices } from "../settings/comment-boxes.ts";
import { type Cover, type Inside, openGate } from "./gate.ts";
import { answerTabMessages } from "./tab-messages.ts";

/** The second script, as far as the first has to do with it. */
export interface Hints {
  readonly inside: Inside;
  add(box: HTMLElement, gone: AbortSignal): void;
  openPanelByKey(): void;
  ignoredInPage(): IgnoredInPage;
  restore(rule: string): void;
}

/** A worker that is just being replaced cannot answer; soon it can. */
const AGAIN_AFTER_MS = [500, 2_000, 8_000];

export class StandBy {
  hints: Hints | null = null;
  /** Boxes that nobody looks after yet. */
  private readonly waiting = new Map<HTMLElement, AbortSignal>();
  private sent = false;

  constructor(
    readonly site: Site,
    readonly letGo: AbortController,
  ) {}

  /** At `document_start`, so that the gate's listeners come before the site's. `letGo` ends everything. */
  start(): void {
    const { signal } = this.letGo;
    const cover = openGate(this, signal);
    answerTabMessages(this, signal);
    const begin = () => {
      if (!signal.aborted) this.watch(cover, signal);
    };
    if (document.readyState === "loading")
      document.addEventListener("DOMContentLoaded", begin, { once: true, signal });
    else begin();
  }

  get inside(): Inside | null {
    return this.hints?.inside ?? null;
  }

  /** The second script is there: it gets what waits. */
  handOver(hints: Hints): void {
    this.hints = hints;
    for (const [box, gone] of this.waiting) hints.add(box, gone);
    this.waiting.clear();
  }

  private watch(cover: Cover, signal: AbortSignal): void {
    let choices: CommentChoices = {};
    const site = withComments(this.site, () => wantsComments(this.site, choices));
    const lookAgain = watchComposers(site, (box, gone) => this.add(box, gone), signal, cover);
    if (!site.comments) return;
    const know = (known: CommentChoices) => {
      choices = known;
      lookAgain();
    };
    followCommentChoices(know, signal);
    void readCommentChoices().then(know, () => undefined);
  }

  private add(box: HTMLElement, gone: AbortSignal): void {
    if (this.hints) {
      this.hints.add(box, gone);
      return;
    }
    this.waiting.set(box, gone);
    gone.addEventListener("abort", () => this.waiting.delete(box), { once: true });
    if (!this.sent) void this.send(AGAIN_AFTER_MS);
  }

  private async send([again, ...later]: readonly number[]): Promise<void> {
    this.sent = true;
    try {
      await ask({ type: "load-hints" });
    } catch {
      if (isOrphaned()) this.letGo.abort();
      else if (again !== undefined) setTimeout(() => void this.send(later), again);
      else this.sent = false;
    }
  }
}

/** The scripts of one extension in one page share this and nothing else; the site does not see it. */
const SHARED = globalThis as { rambuStandBy?: StandBy };

export function standBy(site: Site): void {
  SHARED.rambuStandBy = new StandBy(site, new AbortController());
  SHARED.rambuStandBy.start();
}

/** The one of this page, once: a script that was put in twice does its work once. */
export function takeOver(): StandBy | null {
  const waiting = SHARED.rambuStandBy;
  return waiting && !waiting.hints && !waiting.letGo.signal.aborted ? waiting : null;
}
