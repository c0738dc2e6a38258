import { beforeEach, describe, expect, it } from "vitest";
import { replaceText, type Steps } from "../../../extension/editors/replace.ts";

/** An editor of one line whose model can be made to follow, to refuse, or to do something else. */
class LineEditor implements Steps {
  readonly element = document.createElement("div");
  readonly done: string[] = [];
  selected = { start: 0, end: 0 };
  private history: string[] = [];

  constructor(
    public text: string,
    private readonly follow: (text: string, inserted: string, start: number, end: number) => string = (
      text,
      inserted,
      start,
      end,
    ) => text.slice(0, start) + inserted + text.slice(end),
  ) {
    document.body.append(this.element);
  }

  read(): string {
    return this.text;
  }

  select(start: number, end: number): void {
    this.selected = { start, end };
  }

  insert(inserted: string): void {
    this.done.push("insert");
    this.history.push(this.text);
    const { start, end } = this.selected;
    this.text = this.follow(this.text, inserted, start, end);
  }

  undo(): void {
    this.done.push("undo");
    this.text = this.history.pop() ?? this.text;
  }
}

const never = new AbortController().signal;

/** A key that a person presses. */
function press({ element }: LineEditor, key: string): void {
  const event = new KeyboardEvent("keydown", { key, bubbles: true });
  Object.defineProperty(event, "isTrusted", { value: true });
  element.dispatchEvent(event);
}

describe("a replacement", () => {
  beforeEach(() => document.body.replaceChildren());

  it("is done in one step, with the caret behind the new text", async () => {
    const editor = new LineEditor("kalian harus ikut");
    expect(await replaceText(editor, { start: 0, end: 12, text: "yuk" }, never)).toBe("done");
    expect(editor.text).toBe("yuk ikut");
    expect(editor.selected).toEqual({ start: 3, end: 3 });
    expect(editor.done).toEqual(["insert"]);
  });

  it("is undone and offered as a copy when the editor puts the text elsewhere", async () => {
    const editor = new LineEditor("kalian harus ikut", (text, inserted) => text + inserted);
    expect(await replaceText(editor, { start: 0, end: 12, text: "yuk" }, never)).toBe("copy");
    expect(editor.text).toBe("kalian harus ikut");
    expect(editor.done).toEqual(["insert", "undo"]);
  });

  it("leaves the undo of the writer alone when the editor did nothing", async () => {
    const editor = new LineEditor("kalian", (text) => text);
    expect(await replaceText(editor, { start: 0, end: 6, text: "kita" }, never)).toBe("copy");
    expect(editor.done).toEqual(["insert"]);
  });

  it("never takes back what the writer writes right after it", async () => {
    const editor = new LineEditor("kalian harus ikut", (text, inserted, start, end) => {
      press(editor, "!");
      return `${text.slice(0, start) + inserted + text.slice(end)}!`;
    });
    expect(await replaceText(editor, { start: 0, end: 12, text: "yuk" }, never)).toBe("done");
    expect(editor.text).toBe("yuk ikut!");
    expect(editor.done).toEqual(["insert"]);
  });

  it("is undone all the same when the writer only moves on", async () => {
    const editor = new LineEditor("kalian harus ikut", (text, inserted) => {
      press(editor, "Tab");
      return text + inserted;
    });
    expect(await replaceText(editor, { start: 0, end: 12, text: "yuk" }, never)).toBe("copy");
    expect(editor.text).toBe("kalian harus ikut");
  });

  it("is not made when the text changed under it", async () => {
    const editor = new LineEditor("kalian");
    const replacing = replaceText(editor, { start: 0, end: 6, text: "kita" }, never);
    editor.text = "kalian semua";
    expect(await replacing).toBe("copy");
    expect(editor.text).toBe("kalian semua");
    expect(editor.done).toEqual([]);
  });

  it("that changes nothing is done already", async () => {
    const editor = new LineEditor("kita");
    expect(await replaceText(editor, { start: 0, end: 4, text: "kita" }, never)).toBe("done");
    expect(editor.done).toEqual([]);
  });

  it("is given up when the box leaves the page", async () => {
    const editor = new LineEditor("kalian");
    const gone = new AbortController();
    const replacing = replaceText(editor, { start: 0, end: 6, text: "kita" }, gone.signal);
    gone.abort();
    expect(await replacing).toBe("copy");
    expect(editor.done).toEqual([]);
  });
});
