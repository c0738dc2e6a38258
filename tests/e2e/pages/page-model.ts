/**
 * What every test page tells the test about itself: the text that its editors would really post (read from the
 * editor's own model, never from the DOM), how often Post was pressed, how often a draft was asked to be discarded.
 */
declare global {
  interface Window {
    /** The text in the model of the editor of that name; throws when there is none. */
    __model(name: string): string;
    /** How often any Post button was pressed (disabled or not), or a form around it submitted. */
    __posted: number;
    /** How often the page wanted to throw the draft away ("Buang postingan?"). */
    __discarded: number;
    /** Errors that the page's own scripts threw. */
    __errors: string[];
  }
}

const editors = new Map<string, () => string>();

window.__posted = 0;
window.__discarded = 0;
window.__errors = [];
window.__model = (name) => {
  const read = editors.get(name);
  if (!read) throw new Error(`no editor "${name}"; there are: ${[...editors.keys()].join(", ")}`);
  return read();
};
window.addEventListener("error", (event) => window.__errors.push(event.message));
window.addEventListener("unhandledrejection", (event) => window.__errors.push(String(event.reason)));

/** Makes an editor's model readable for the test until the returned function is called. */
export function expose(name: string, read: () => string): () => void {
  editors.set(name, read);
  return () => {
    if (editors.get(name) === read) editors.delete(name);
  };
}

/** The options of this page, from its address: `?dialog=native&hostile=1`. */
export const options = new URLSearchParams(location.search);
