/** What the browser itself does when a person types over a selection, with all the events that an editor waits for. */
export function typeText({ ownerDocument }: Element, text: string): boolean {
  return ownerDocument.execCommand(text === "" ? "delete" : "insertText", false, text);
}
