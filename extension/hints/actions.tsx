/**
 * What our elements do when they are pressed. The gate stops every event before it reaches an element, and hands a real
 * click to the nearest element with an action; so there are no `onClick`s in this interface.
 */
import type { ButtonHTMLAttributes, ComponentChildren } from "preact";

export type Action = (event: MouseEvent) => void;

const actions = new WeakMap<Element, Action>();

interface ActionButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "onClick" | "type"> {
  /** A name for styles and tests. */
  act: string;
  run: Action;
  disabled?: boolean;
  children: ComponentChildren;
}

export function ActionButton({ act, run, children, ...rest }: ActionButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      data-act={act}
      ref={(element) => void (element && actions.set(element, run))}
    >
      {children}
    </button>
  );
}

/** Does what a click on `target` means; false when it means nothing. */
export function perform(target: Element, event: MouseEvent): boolean {
  const element = target.closest("[data-act]");
  const run = element && actions.get(element);
  if (!run || element.matches(":disabled")) return false;
  run(event);
  return true;
}
