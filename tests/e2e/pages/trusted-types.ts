/** Some editors set HTML: a site that enforces trusted types and has such an editor lets its own scripts do so. */
interface Policies {
  trustedTypes?: { createPolicy(name: string, rules: { createHTML(html: string): string }): void };
}

/** Frames have policies of their own. */
export function allowHtml(view: Window): void {
  (view as Policies).trustedTypes?.createPolicy("default", { createHTML: (html) => html });
}
