/** A page of the extension in the test's document, and what a person finds in it. */
import { type ComponentChild, render } from "preact";
import { afterEach, expect, vi } from "vitest";
import { setLanguage } from "../../../extension/settings/strings.ts";

afterEach(() => {
  render(null, document.body);
  setLanguage("id");
});

export function show(page: ComponentChild): void {
  render(page, document.body);
}

/** Waits for an element with this role (or tag) and name. */
export async function find(selector: string, name: string | RegExp): Promise<HTMLElement> {
  return await vi.waitFor(() => {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find((each) =>
      matches(nameOf(each), name),
    );
    if (!found) throw new Error(`no ${selector} "${name}" in: ${document.body.textContent}`);
    return found;
  });
}

export async function findSwitch(name: string): Promise<HTMLInputElement> {
  return (await find("[role=switch]", name)) as HTMLInputElement;
}

export async function press(name: string | RegExp): Promise<void> {
  (await find("button", name)).click();
}

/** Waits until the page says this. */
export async function says(text: string | RegExp): Promise<void> {
  await vi.waitFor(() => expect(document.body.textContent).toMatch(text));
}

export function saysNot(text: string | RegExp): void {
  expect(document.body.textContent).not.toMatch(text);
}

/** The accessible name, as far as our pages need it. */
function nameOf(element: HTMLElement): string {
  const label = (element.closest("label") ?? labelFor(element.id))?.textContent;
  return (element.getAttribute("aria-label") ?? label ?? element.textContent ?? "").trim();
}

function labelFor(id: string): Element | null {
  return id ? document.querySelector(`label[for="${id}"]`) : null;
}

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === "string" ? text === name : name.test(text);
}
