/**
 * The test pages as the browser gets them: one HTML document with everything in it, under the site's real address,
 * with a content security policy as strict as the sites' own.
 */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { SITES, type SiteName, type StandIn, siteUnder } from "./sites.ts";

/** An answer to the browser's request for the document. */
export interface Document {
  headers: Record<string, string>;
  body: string;
}

const bundles = new Map<SiteName, Promise<{ script: string; style: string }>>();

async function bundle(site: SiteName): Promise<{ script: string; style: string }> {
  const { entry: path, react18 = false }: StandIn = SITES[site];
  const entry = fileURLToPath(new URL(path, import.meta.url));
  const alias: Record<string, string> = react18 ? { react: "react-18", "react-dom": "react-dom-18" } : {};
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    // The production builds, as on the sites: the development builds of React and Lexical behave otherwise.
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    alias,
    logLevel: "silent",
  });
  const script = result.outputFiles[0]?.text ?? "";
  const own = new URL("style.css", new URL(path, import.meta.url));
  const styles = [new URL("suggestions.css", import.meta.url), own];
  const style = (await Promise.all(styles.map((file) => readFile(file, "utf8")))).join("");
  // A closing tag within a string of the bundle would end the script element.
  return { script: script.replaceAll("</script", "<\\/script"), style };
}

/** The address of a page of the site, such as `address("x", "/home", { form: "1" })`; `path` may name another of its hosts. */
export function address(site: SiteName, path: string, options: Record<string, string> = {}): string {
  const url = new URL(path, SITES[site].origins[0]);
  for (const [name, value] of Object.entries(options)) url.searchParams.set(name, value);
  return url.href;
}

/** The document for an address, or undefined when the address is none of our sites'. */
export async function documentFor(url: string): Promise<Document | undefined> {
  const site = siteUnder(new URL(url).origin);
  if (!site) return undefined;
  let bundled = bundles.get(site);
  if (!bundled) {
    bundled = bundle(site);
    bundles.set(site, bundled);
  }
  const { script, style } = await bundled;
  const nonce = randomBytes(16).toString("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}'`,
    "img-src data: blob:",
    "media-src blob:",
    "frame-src blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ];
  return {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy.join("; "),
      "cache-control": "no-store",
    },
    body: `<!doctype html>
<html lang="id" dir="ltr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${SITES[site].title}</title>
<style nonce="${nonce}">${style}</style>
<body>
<div id="react-root"></div>
<script nonce="${nonce}">${script}</script>
</body>
</html>
`,
  };
}
