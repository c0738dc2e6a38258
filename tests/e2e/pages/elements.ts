/** Elements as the sites make them, for pages that are written without a framework. */

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

/** The sites' buttons are divs with a role as often as they are buttons. */
export function divButton(label: string, press: () => void): HTMLElement {
  const element = make("div", "text-button", label);
  element.role = "button";
  element.tabIndex = 0;
  element.addEventListener("click", press);
  element.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") press();
  });
  return element;
}

/** The button that must never be pressed by us. */
export function postButton(label: string): HTMLElement {
  const button = divButton(label, () => {
    window.__posted += 1;
  });
  button.classList.add("post");
  button.ariaLabel = label;
  return button;
}
