/** The same under the name that it has where code is not built for release, as in tests. */
export { Fragment, type JSX, jsx as jsxDEV } from "./jsx-runtime.ts";
