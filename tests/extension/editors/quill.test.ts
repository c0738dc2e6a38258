import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { quill } from "../../../extension/editors/quill.ts";
import { answer, inPlace, stubTargetRanges } from "./offers.ts";

const never = new AbortController().signal;

/** An editor element as Quill writes it; `html` is what is in it. */
function show(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(
    `<div class="ql-editor" contenteditable="true">${html}</div>`,
    "text/html",
  );
  document.body.replaceChildren(...parsed.body.childNodes);
  return document.body.firstElementChild as HTMLElement;
}

beforeEach(() => {
  document.body.replaceChildren();
  stubTargetRanges();
});

afterEach(() => vi.unstubAllGlobals());

describe("Quill", () => {
  it("is read line by line, without bullets and the spaces that hold its caret", () => {
    const mention = '<span class="mention" contenteditable="false">\ufeff<span>@dinkes</span>\ufeff</span>';
    const element = show(
      `<p>Halo ${mention} <strong>warga</strong></p><p><br></p>
       <ol><li data-list="bullet"><span class="ql-ui" contenteditable="false">•</span>satu</li></ol>`.replace(
        /\n\s+/g,
        "",
      ),
    );
    expect(quill.create(element).read()).toBe("Halo @dinkes warga\n\nsatu");
  });

  it("is asked to change all pieces, from the last to the first, with what is between left alone", async () => {
    const element = show("<p>NIK 111 dan <b>NIK</b> 222 ya</p>");
    const asked = answer(element, inPlace);
    const pieces = [
      { start: 4, end: 7, text: "•••" },
      { start: 16, end: 19, text: "***" },
    ];
    const all = { start: 4, end: 19, text: "••• dan NIK ***", pieces };
    expect(await quill.create(element).replace(all, never)).toBe("done");
    expect(asked).toEqual(["insertReplacementText ***", "insertReplacementText •••"]);
    expect(element.innerHTML).toBe("<p>NIK ••• dan <b>NIK</b> *** ya</p>");
  });

  it("is given the character before an empty place again", async () => {
    const element = show("<p>hai 😀</p>");
    const asked = answer(element, inPlace);
    expect(await quill.create(element).replace({ start: 6, end: 6, text: " #Jabar" }, never)).toBe("done");
    expect(asked).toEqual(["insertReplacementText 😀 #Jabar"]);
    expect(element.textContent).toBe("hai 😀 #Jabar");
  });

  it("takes back what it did otherwise than meant, and the writer gets a copy", async () => {
    const element = show("<p>NIK 111</p>");
    let undone = false;
    const asked = answer(element, ({ startContainer }) => {
      (startContainer as Text).data = "???";
    });
    element.addEventListener("beforeinput", ({ inputType }) => {
      if (inputType !== "historyUndo") return;
      undone = true;
      element.innerHTML = "<p>NIK 111</p>";
    });
    expect(await quill.create(element).replace({ start: 4, end: 7, text: "•••" }, never)).toBe("copy");
    expect(asked).toEqual(["insertReplacementText •••", "historyUndo"]);
    expect(undone).toBe(true);
    expect(element.textContent).toBe("NIK 111");
  });

  it("never touches a mention", async () => {
    const element = show('<p>Halo <span contenteditable="false">@dinkes</span></p>');
    const asked = answer(element, inPlace);
    expect(await quill.create(element).replace({ start: 3, end: 8, text: "x" }, never)).toBe("copy");
    expect(asked).toEqual([]);
  });

  it("waits until what was typed last is an undo step of its own", async () => {
    const element = show("<p>NIK 111</p>");
    const asked = answer(element, inPlace);
    const editor = quill.create(element);
    const gone = new AbortController();
    editor.observe(() => undefined, gone.signal);
    vi.useFakeTimers();
    element.append("!");
    await vi.advanceTimersByTimeAsync(1);
    const replacing = editor.replace({ start: 4, end: 7, text: "•••" }, never);
    await vi.advanceTimersByTimeAsync(900);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await replacing).toBe("done");
    expect(asked).toHaveLength(1);
    vi.useRealTimers();
    gone.abort();
  });
});
