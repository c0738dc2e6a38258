/** A controller on a desk of its own: the test types the text, and answers for the server when it wants. */
import type { Reply, ServerState } from "../../../extension/connection/messages.ts";
import type { Evaluation, EvaluationRequest, Hint } from "../../../extension/contract/types.ts";
import type { Editor, Outcome, Replacement } from "../../../extension/editors/editor.ts";
import { Controller, type Desk } from "../../../extension/hints/controller.ts";

export class FakeEditor implements Editor {
  readonly element = document.createElement("div");
  readonly hasRanges = true;
  readonly replaced: Replacement[] = [];
  outcome: Outcome = "done";
  private changed: () => void = () => undefined;

  constructor(public text: string) {}

  type(text: string): void {
    this.text = text;
    this.changed();
  }

  read(): string {
    return this.text;
  }

  observe(changed: () => void): void {
    this.changed = changed;
  }

  replace(replacement: Replacement): Promise<Outcome> {
    this.replaced.push(replacement);
    if (this.outcome === "done") {
      const { start, end, text } = replacement;
      this.type(this.text.slice(0, start) + text + this.text.slice(end));
    }
    return Promise.resolve(this.outcome);
  }

  range = () => null;
  selection = () => null;
  select = () => undefined;
}

export class FakeDesk implements Desk {
  readonly asked: { composer: string; request: EvaluationRequest; answer: (reply: Reply) => void }[] = [];
  readonly gone = new AbortController();
  server: ServerState = "ready";
  pauseMs = 100;
  shown = 0;
  siblings: string[] = [];
  readonly site = {
    platform: "x" as const,
    hosts: [],
    boxes: "",
    frame: (box: HTMLElement) => box,
    surface: () => "post" as const,
    limit: () => 280,
  };

  controller(editor: FakeEditor): Controller {
    return new Controller(editor.element, editor, this, this.gone.signal);
  }

  judge(composer: string, request: EvaluationRequest): Promise<Reply> {
    return new Promise((answer) => this.asked.push({ composer, request, answer }));
  }

  serverState = () => this.server;
  typingPauseMs = () => this.pauseMs;
  parts = (controller: Controller) => ({ texts: [controller.text, ...this.siblings], index: 0 });
  changed = () => {
    this.shown += 1;
  };
  textChanged = () => undefined;

  /** The texts that were asked about so far. */
  texts(): string[] {
    return this.asked.map(({ request }) => request.text);
  }

  /** Answers question number `index`. */
  async answer(index: number, reply: Reply): Promise<void> {
    const question = this.asked[index];
    if (!question) throw new Error(`nothing was asked as number ${index}`);
    question.answer(reply);
    await Promise.resolve();
    await Promise.resolve();
  }
}

export function judged(hints: Hint[], changes: Partial<Evaluation> = {}): Reply {
  return {
    state: "ready",
    evaluation: {
      hints,
      checklist: [],
      measures: {
        length: { used: 0, limit: 280, fold: null },
        language: "id",
        hashtags: [],
        images: [],
      },
      retry_after_ms: null,
      rules_digest: "",
      elapsed_ms: 0,
      ...changes,
    },
  };
}
