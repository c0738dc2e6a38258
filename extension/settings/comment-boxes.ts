/**
 * Whether Rambu looks after the boxes for comments too, by platform: the writer's own choice in this browser, kept beside
 * the cache. Where nothing was chosen, the site's own `comments` holds (see composers/comments.ts).
 */
import { browser } from "wxt/browser";
import { isOrphaned } from "../connection/orphaned.ts";
import type { Platform } from "../contract/types.ts";

export type CommentChoices = Partial<Record<Platform, boolean>>;

const KEY = "commentBoxes";

export async function readCommentChoices(): Promise<CommentChoices> {
  const stored = await browser.storage.local.get(KEY);
  return (stored[KEY] as CommentChoices | undefined) ?? {};
}

export async function chooseComments(platform: Platform, on: boolean): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readCommentChoices()), [platform]: on } });
}

/** Calls `listener` with the choices after each change, until `signal` is aborted. */
export function followCommentChoices(listener: (choices: CommentChoices) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY]) listener((changes[KEY].newValue as CommentChoices | undefined) ?? {});
  };
  browser.storage.local.onChanged.addListener(onChanged);
  const stop = () => {
    if (!isOrphaned()) browser.storage.local.onChanged.removeListener(onChanged);
  };
  signal.addEventListener("abort", stop, { once: true });
}
