/** Which part of the worker answers which message. */
import { browser } from "wxt/browser";
import type { FieldError } from "../contract/types.ts";
import { Refused } from "./failures.ts";
import type { Message, Requests } from "./messages.ts";

/** The frame that asks; our own pages may be in no tab. */
export interface Asker {
  tab: number | undefined;
  frame: number | undefined;
}

export type Answers = {
  [T in keyof Requests]: (ask: Requests[T]["ask"], from: Asker) => Promise<Requests[T]["answer"]>;
};

/**
 * Answers the messages of our own pages and content scripts. `from` is the frame that asks, since composers are numbered
 * by frame. A failure is told in words: an Error does not survive `sendMessage` in every browser.
 */
export function answerMessages(answers: Answers): void {
  browser.runtime.onMessage.addListener((message: Message, sender, reply) => {
    if (sender.id !== browser.runtime.id || !Object.hasOwn(answers, message.type)) return;
    const answer = answers[message.type] as (ask: Message, from: Asker) => Promise<unknown>;
    answer(message, { tab: sender.tab?.id, frame: sender.frameId }).then(
      (value) => reply({ answer: value }),
      (failure: unknown) => reply(refusal(failure)),
    );
    // The reply comes later.
    return true;
  });
}

function refusal(failure: unknown): { refused: string; mistakes?: FieldError[] } {
  const refused = failure instanceof Error ? failure.message : String(failure);
  const mistakes = failure instanceof Refused ? failure.problem.errors : undefined;
  return mistakes ? { refused, mistakes } : { refused };
}
