/** Stands in for an editor that takes `beforeinput`: what happy-dom has no events for. */
import { vi } from "vitest";

/** happy-dom hands the ranges of an event's init nowhere. Undone by `vi.unstubAllGlobals`. */
export function stubTargetRanges(): void {
  vi.stubGlobal(
    "InputEvent",
    class extends InputEvent {
      constructor(
        type: string,
        private readonly init: InputEventInit = {},
      ) {
        super(type, init);
      }
      override getTargetRanges() {
        return this.init.targetRanges ?? [];
      }
    },
  );
  vi.stubGlobal(
    "StaticRange",
    class {
      constructor(init: StaticRangeInit) {
        Object.assign(this, init);
      }
    },
  );
}

/** The editor does what it is asked to; returns what that was. */
export function answer(element: HTMLElement, take: (range: StaticRange, text: string) => void): string[] {
  const asked: string[] = [];
  element.addEventListener("beforeinput", (event) => {
    asked.push(`${event.inputType} ${event.data ?? ""}`.trim());
    const range = event.getTargetRanges()[0];
    if (range) take(range, event.data ?? "");
    event.preventDefault();
  });
  return asked;
}

/** Replaces within one text node, as an editor does when all is in one line. */
export const inPlace = ({ startContainer, startOffset, endOffset }: StaticRange, text: string): void =>
  (startContainer as Text).replaceData(startOffset, endOffset - startOffset, text);
