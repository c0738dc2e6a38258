/** Going from one page of a site to another without a reload, as all of these sites do. */

/** A link that the page follows by itself. */
export function link(label: string, path: string): HTMLElement {
  const anchor = document.createElement("a");
  anchor.href = path;
  anchor.textContent = label;
  anchor.addEventListener("click", (event) => {
    event.preventDefault();
    history.pushState({}, "", path);
    dispatchEvent(new Event("page:route"));
  });
  return anchor;
}

/** Calls `show` for the page that is open, and for each one that is gone to. */
export function onRoute(show: (path: string) => void): void {
  const follow = () => show(location.pathname);
  addEventListener("popstate", follow);
  addEventListener("page:route", follow);
  follow();
}
