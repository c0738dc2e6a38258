import { describe, expect, it } from "vitest";
import { EvaluationQueue } from "../../../extension/connection/evaluation-queue.ts";
import type { Reply } from "../../../extension/connection/messages.ts";
import type { EvaluationRequest } from "../../../extension/contract/types.ts";
import { evaluationOf } from "../support/fixtures.ts";

/** A judge that takes as long as the test wants. */
class SlowJudge {
  readonly asked: { text: string; answer: (reply: Reply) => void }[] = [];

  judge = (request: EvaluationRequest): Promise<Reply> =>
    new Promise((answer) => this.asked.push({ text: request.text, answer }));

  /** Answers what was asked as number `index`. */
  async finish(index: number): Promise<void> {
    const one = this.asked[index];
    if (!one) throw new Error(`nothing was asked as number ${index}`);
    one.answer({ state: "ready", evaluation: evaluationOf(post(one.text)) });
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  }
}

function post(text: string): EvaluationRequest {
  return { platform: "x", text };
}

function lengthOf(reply: Reply): number | string {
  return reply.state === "ready" ? reply.evaluation.measures.length.used : reply.state;
}

describe("the queue", () => {
  it("has one request in flight a composer, and the newest text wins", async () => {
    const slow = new SlowJudge();
    const queue = new EvaluationQueue(slow.judge);

    const replies = ["S", "Se", "Sel", "Sela"].map((text) => queue.evaluate("c1", post(text)));
    expect(slow.asked.map(({ text }) => text)).toEqual(["S"]);
    await slow.finish(0);
    expect(slow.asked.map(({ text }) => text)).toEqual(["S", "Sela"]);
    await slow.finish(1);

    expect((await Promise.all(replies)).map(lengthOf)).toEqual([1, "superseded", "superseded", 4]);
  });

  it("keeps composers apart", async () => {
    const slow = new SlowJudge();
    const queue = new EvaluationQueue(slow.judge);

    const first = queue.evaluate("c1", post("satu"));
    const second = queue.evaluate("c2", post("kedua"));
    expect(slow.asked).toHaveLength(2);
    await slow.finish(1);
    await slow.finish(0);

    expect([await first, await second].map(lengthOf)).toEqual([4, 5]);
  });

  it("begins at once again when nothing is in flight", async () => {
    const slow = new SlowJudge();
    const queue = new EvaluationQueue(slow.judge);

    const first = queue.evaluate("c1", post("satu"));
    await slow.finish(0);
    await first;
    void queue.evaluate("c1", post("dua"));

    expect(slow.asked).toHaveLength(2);
  });
});
