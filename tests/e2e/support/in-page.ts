/** What the tests look up in a page, through open shadow roots and the page's own frames. Runs in the page, before its scripts. */

/** A document or shadow root, and where its coordinates begin in the page. */
interface Place {
  tree: Document | ShadowRoot;
  x: number;
  y: number;
}

declare global {
  interface Window {
    /** The page's document first, then all that is in it. */
    __places(): Place[];
    /** Our host element, wherever it had to go. */
    __rambu(): HTMLElement | null;
    /** The element that the keyboard is in. */
    __focused(): Element | null;
    /** The texts that the browser's highlight of this name marks. */
    __highlighted(name: string): string[];
  }
}

export function installLookUps(): void {
  const within = (place: Place): Place[] => {
    const inner = [...place.tree.querySelectorAll("*")].flatMap((element) => {
      if (element.shadowRoot) return within({ ...place, tree: element.shadowRoot });
      const { contentDocument } = element as Partial<HTMLIFrameElement>;
      if (!contentDocument) return [];
      const { x, y } = element.getBoundingClientRect();
      const { clientLeft, clientTop } = element;
      return within({ tree: contentDocument, x: place.x + x + clientLeft, y: place.y + y + clientTop });
    });
    return [place, ...inner];
  };
  window.__places = () => within({ tree: document, x: 0, y: 0 });
  window.__rambu = () => {
    for (const { tree } of window.__places()) {
      const host = tree.querySelector<HTMLElement>("rambu-hints");
      if (host) return host;
    }
    return null;
  };
  window.__highlighted = (name) =>
    window.__places().flatMap(({ tree }) => {
      const { defaultView } = tree as Partial<Document>;
      const view = defaultView as typeof globalThis | null | undefined;
      return [...(view?.CSS.highlights.get(name) ?? [])].map(String);
    });
  window.__focused = () => {
    let active = document.activeElement;
    while (active && active.localName !== "rambu-hints") {
      const inner = active.shadowRoot ?? (active as Partial<HTMLIFrameElement>).contentDocument;
      if (!inner?.activeElement) break;
      active = inner.activeElement;
    }
    return active;
  };
}
