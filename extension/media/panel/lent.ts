/**
 * What the second script lends to the third. What is attached is shown within the panel that the second one renders, so
 * the third has to use the same Preact, the same buttons and the same words; a copy of its own would also be larger.
 */
import type * as hooks from "preact/hooks";
import type * as runtime from "preact/jsx-runtime";
import type { ActionButton } from "../../hints/actions.tsx";
import type { HintItem } from "../../hints/hint-item.tsx";
import type { language, t } from "../../settings/strings.ts";

export interface Lent {
  readonly jsx: typeof runtime.jsx;
  readonly Fragment: typeof runtime.Fragment;
  readonly useLayoutEffect: typeof hooks.useLayoutEffect;
  readonly useRef: typeof hooks.useRef;
  readonly useState: typeof hooks.useState;
  readonly ActionButton: typeof ActionButton;
  readonly HintItem: typeof HintItem;
  readonly t: typeof t;
  readonly language: typeof language;
}

let lent: Lent | null = null;

export function borrow(all: Lent): void {
  lent = all;
}

/** @throws Error when something is rendered before anything was attached, which nobody does. */
export function borrowed(): Lent {
  if (!lent) throw new Error("nothing was lent");
  return lent;
}
