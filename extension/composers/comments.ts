import type { SiteChoices } from "../settings/site-choices.ts";
import type { Site } from "./composer.ts";

/** Whether the comment boxes of a site are looked after: what the writer chose, else what the site begins with. */
export function wantsComments({ platform, comments }: Site, choices: SiteChoices["comments"]): boolean {
  return choices[platform] ?? comments === "on";
}

/** The site with its comment boxes for as long as `wanted` says so, and without them otherwise. */
export function withComments(site: Site, wanted: () => boolean): Site {
  if (!site.comments) return site;
  const meant = (box: HTMLElement, url: URL) => wanted() || site.surface(box, url) !== "comment";
  return { ...site, accepts: (box, url) => (site.accepts?.(box, url) ?? true) && meant(box, url) };
}
