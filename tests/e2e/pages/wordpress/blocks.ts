/**
 * The blocks of a post with their history, by the block editor's rule: changes of one block become one undo step, until
 * nothing was changed in it for a second.
 */
import { create } from "@wordpress/rich-text";

export interface Block {
  id: number;
  html: string;
}

/** Where the caret is, by block and offset. */
export interface Caret {
  id: number;
  start: number;
  end: number;
}

const STEP_MS = 1_000;

export class Blocks {
  list: readonly Block[] = [
    { id: 0, html: "" },
    { id: 1, html: "" },
  ];
  caret: Caret | null = null;
  private past: (readonly Block[])[] = [];
  private changing: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private next = 2;

  constructor(private readonly changed: () => void) {}

  /** The title is the first. */
  get text(): string {
    return this.list.slice(1).map(textOf).join("\n");
  }

  get title(): string {
    return textOf(this.list[0]);
  }

  write(id: number, html: string): void {
    if (this.changing !== id) this.past.push(this.list);
    this.changing = id;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.changing = null;
    }, STEP_MS);
    this.list = this.list.map((block) => (block.id === id ? { id, html } : block));
    this.changed();
  }

  /** Enter within a block. */
  split(id: number, before: string, after: string): void {
    this.past.push(this.list);
    this.changing = null;
    const added = { id: this.next, html: after };
    this.next += 1;
    this.list = this.list.flatMap((block) => (block.id === id ? [{ id, html: before }, added] : [block]));
    this.caret = { id: added.id, start: 0, end: 0 };
    this.changed();
  }

  select(id: number, start: number, end: number): void {
    const { caret } = this;
    if (caret?.id === id && caret.start === start && caret.end === end) return;
    this.caret = { id, start, end };
    this.changed();
  }

  undo(): void {
    const before = this.past.pop();
    if (!before) return;
    this.changing = null;
    this.list = before;
    this.changed();
  }
}

function textOf(block: Block | undefined): string {
  return create({ html: block?.html ?? "" }).text;
}
