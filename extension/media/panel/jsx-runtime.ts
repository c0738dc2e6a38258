/** The elements of the files beside this one (`@jsxImportSource .`): those of the Preact that was lent. */
import type * as runtime from "preact/jsx-runtime";
import { borrowed } from "./lent.ts";

export type { JSX } from "preact/jsx-runtime";

export const jsx = ((...all: Parameters<typeof runtime.jsx>) => borrowed().jsx(...all)) as typeof runtime.jsx;
export const jsxs = jsx;
export const Fragment = ((props) => borrowed().Fragment(props, {})) as typeof runtime.Fragment;
