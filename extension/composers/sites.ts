import { businessSuite } from "./business-suite.ts";
import type { Site } from "./composer.ts";
import { facebook } from "./facebook.ts";
import { instagram } from "./instagram.ts";
import { linkedin } from "./linkedin.ts";
import { practiceAt } from "./practice.ts";
import { x } from "./x.ts";
import { youtube } from "./youtube.ts";
import { youtubeStudio } from "./youtube-studio.ts";

/** All that Rambu knows, as the options show them. */
export const SITES: readonly Site[] = [x, instagram, facebook, businessSuite, youtube, youtubeStudio, linkedin];

/** The addresses of all sites, as match patterns for the manifest. */
export const ADDRESSES: readonly string[] = SITES.flatMap(({ hosts }) =>
  hosts.map((host) => `https://${host}/*`),
);

/** The site at an address, or null when Rambu does not know it. */
export function siteAt(address: Pick<URL, "hostname" | "pathname">): Site | null {
  return SITES.find(({ hosts }) => hosts.includes(address.hostname)) ?? practiceAt(address);
}
