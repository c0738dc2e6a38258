/**
 * What runs on every page of a known site, and it is little: a door, and a look-out for compose boxes. All that judges and
 * shows is a second script, which the worker puts into the page when the first box is there: most pages of a site are
 * read, not written on, and pay nothing for it. What follows attached pictures is a third one, which comes with the first
 * of them.
 */
import { wantsComments, withComments } from "../composers/comments.ts";
import type { Site } from "../composers/composer.ts";
import { watchComposers } from "../composers/watch.ts";
import { ask, type IgnoredInPage } from "../connection/messages.ts";
import { isOrphaned } from "../connection/orphaned.ts";
import type { Attach } from "../media/attachment.ts";
import { Catch } from "../media/catch.ts";
import { EMPTY_CACHE } from "../settings/cache.ts";
import { followSiteChoices, isOff, readSiteChoices, type SiteChoices } from "../settings/site-choices.ts";
import { type Cover, type Inside, openGate } from "./gate.ts";
import { answerTabMessages } from "./tab-messages.ts";

/** The second script, as far as the first has to do with it. */
export interface Hints {
  readonly inside: Inside;
  add(box: HTMLElement, gone: AbortSignal): void;
  /** The third script is there. */
  follow(attach: Attach): void;
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
  /** Files that were given to the page: also before there is a box, since some sites ask for the picture first. */
  readonly caught: Catch;
  private attach: Attach | null = null;
  private readonly loadHints = this.once("load-hints");
  private readonly loadMedia = this.once("load-media");

  constructor(
    readonly site: Site,
    readonly letGo: AbortController,
  ) {
    this.caught = new Catch(() => this.mediaCame(), letGo.signal);
  }

  /** At `document_start`, so that the gate's listeners come before the site's. `letGo` ends everything. */
  start(): void {
    const { signal } = this.letGo;
    const cover = openGate(this, signal);
    answerTabMessages(this, signal);
    // Read while the page is still being read.
    const chosen = readSiteChoices().catch(() => EMPTY_CACHE.settings);
    const begin = () =>
      void chosen.then((choices) => {
        if (!signal.aborted) this.watch(choices, cover, signal);
      });
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
    if (this.attach) hints.follow(this.attach);
    this.mediaCame();
  }

  /** The third script is there. */
  handOverMedia(attach: Attach): void {
    this.attach = attach;
    this.hints?.follow(attach);
  }

  get followsMedia(): boolean {
    return this.attach !== null;
  }

  /** Something is attached, or looks like it. Nothing is done about it as long as there is no text to go with it. */
  mediaCame(): void {
    if (!this.followsMedia && this.hints && this.caught.mayBeAttached) this.loadMedia();
  }

  /** As the writer has chosen: not at all, or with the comments or without. A choice takes effect at once. */
  private watch(first: SiteChoices, cover: Cover, signal: AbortSignal): void {
    let choices = first;
    let watching: { stop: AbortController; lookAgain: () => void } | null = null;
    const site = withComments(this.site, () => wantsComments(this.site, choices.comments));
    const know = (known: SiteChoices) => {
      choices = known;
      if (isOff(site.hosts, choices)) {
        watching?.stop.abort();
        watching = null;
      } else if (watching) {
        watching.lookAgain();
      } else {
        const stop = new AbortController();
        const both = AbortSignal.any([stop.signal, signal]);
        watching = { stop, lookAgain: watchComposers(site, (box, gone) => this.add(box, gone), both, cover) };
      }
    };
    followSiteChoices(know, signal);
    know(first);
  }

  private add(box: HTMLElement, gone: AbortSignal): void {
    if (this.hints) {
      this.hints.add(box, gone);
      return;
    }
    this.waiting.set(box, gone);
    gone.addEventListener("abort", () => this.waiting.delete(box), { once: true });
    this.loadHints();
  }

  /** Asks the worker for a script, once; again when it could not bring it. */
  private once(type: "load-hints" | "load-media"): () => void {
    let sent = false;
    const send = async ([again, ...later]: readonly number[]): Promise<void> => {
      sent = true;
      try {
        await ask({ type });
      } catch {
        if (isOrphaned()) this.letGo.abort();
        else if (again !== undefined) setTimeout(() => void send(later), again);
        else sent = false;
      }
    };
    return () => {
      if (!sent) void send(AGAIN_AFTER_MS);
    };
  }
}

/** The scripts of one extension in one page share this and nothing else; the site does not see it. */
const SHARED = globalThis as { rambuStandBy?: StandBy };

export function standBy(site: Site): void {
  if (SHARED.rambuStandBy?.letGo.signal.aborted === false) return;
  SHARED.rambuStandBy = new StandBy(site, new AbortController());
  SHARED.rambuStandBy.start();
}

/** The one of this page, once: a script that was put in twice does its work once. */
export function takeOver(): StandBy | null {
  const waiting = SHARED.rambuStandBy;
  return waiting && !waiting.hints && !waiting.letGo.signal.aborted ? waiting : null;
}

/** As `takeOver`, for the third script. */
export function takeOverMedia(): StandBy | null {
  const waiting = SHARED.rambuStandBy;
  return waiting && !waiting.followsMedia && !waiting.letGo.signal.aborted ? waiting : null;
}
