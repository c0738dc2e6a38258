/** One request in flight a composer; of those that wait, the newest text wins. */
import type { EvaluationRequest } from "../contract/types.ts";
import type { Reply } from "./messages.ts";

type Judge = (request: EvaluationRequest) => Promise<Reply>;

interface Waiting {
  request: EvaluationRequest;
  answer: (reply: Reply) => void;
}

export class EvaluationQueue {
  readonly #judge: Judge;
  /** By composer; present while one is in flight. */
  readonly #next = new Map<string, Waiting | undefined>();

  /** `judge` must not reject: a failure is a reply too. */
  constructor(judge: Judge) {
    this.#judge = judge;
  }

  /** The judgement, or `superseded` when a newer text of the same composer came before this one had its turn. */
  async evaluate(composer: string, request: EvaluationRequest): Promise<Reply> {
    if (!this.#next.has(composer)) return await this.#run(composer, request);
    this.#next.get(composer)?.answer({ state: "superseded" });
    return await new Promise((answer) => this.#next.set(composer, { request, answer }));
  }

  async #run(composer: string, request: EvaluationRequest): Promise<Reply> {
    this.#next.set(composer, undefined);
    try {
      return await this.#judge(request);
    } finally {
      const waiting = this.#next.get(composer);
      this.#next.delete(composer);
      if (waiting) void this.#run(composer, waiting.request).then(waiting.answer);
    }
  }
}
