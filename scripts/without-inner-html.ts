/**
 * Preact can set HTML from text (`dangerouslySetInnerHTML`). Rambu never does, and what it never does is not in what it
 * ships: the one assignment is taken out of the bundle, so that nobody who reads it has to wonder.
 */
import type { Plugin } from "vite";

const PREACT = /\/preact\/dist\/preact\.m?js$/;
const ASSIGNMENT = /\b[\w$]+\.innerHTML=[\w$]+\.__html\b/g;

/** Fails the build where Preact no longer has exactly that one assignment: then this has to be looked at again. */
export function withoutInnerHtml(): Plugin {
  return {
    name: "rambu:without-inner-html",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (!PREACT.test(id.split("?")[0] ?? "")) return null;
      const found = code.match(ASSIGNMENT)?.length ?? 0;
      if (found !== 1) this.error(`${id} sets innerHTML in ${found} places instead of one`);
      return { code: code.replace(ASSIGNMENT, "void 0"), map: null };
    },
  };
}
