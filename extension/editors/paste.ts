/**
 * One paste of plain text, as an event: the editor puts it in place of its own selection.
 *
 * Firefox lets a page read only what was written with the page's rights, which `data` of its own initialiser is;
 * a `DataTransfer` that a content script filled arrives empty. Other browsers know no `data`.
 */
export function paste(element: HTMLElement, text: string): void {
  const init = { bubbles: true, cancelable: true, dataType: "text/plain", data: text };
  let event = new ClipboardEvent("paste", init);
  if (!event.clipboardData) {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    event = new ClipboardEvent("paste", { ...init, clipboardData });
  }
  element.dispatchEvent(event);
}
