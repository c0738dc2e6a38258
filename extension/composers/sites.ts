import { blogger } from "./blogger.ts";
import { businessSuite } from "./business-suite.ts";
import type { Site } from "./composer.ts";
import { facebook } from "./facebook.ts";
import { instagram } from "./instagram.ts";
import { linkedin } from "./linkedin.ts";
import { practiceAt } from "./practice.ts";
import { threads } from "./threads.ts";
import { tiktok } from "./tiktok.ts";
import { wordpress } from "./wordpress.ts";
import { x } from "./x.ts";
import { youtube } from "./youtube.ts";
import { youtubeStudio } from "./youtube-studio.ts";

/** All that Rambu knows, as the options show them. */
export const SITES: readonly Site[] = [
  x,
  instagram,
  facebook,
  businessSuite,
  youtube,
  youtubeStudio,
  threads,
  tiktok,
  linkedin,
  wordpress,
  blogger,
];

/** The addresses of all sites, as match patterns for the manifest. */
export const ADDRESSES: readonly string[] = SITES.flatMap(({ hosts, subdomains, path = "/*" }) =>
  hosts.map((host) => `https://${subdomains ? "*." : ""}${host}${path}`),
);

/** The site at an address, or null when Rambu does not know it. */
export function siteAt(address: Pick<URL, "hostname" | "pathname">): Site | null {
  return SITES.find((site) => isAt(site, address)) ?? practiceAt(address);
}

function isAt(
  { hosts, subdomains, path = "/*" }: Site,
  { hostname, pathname }: Pick<URL, "hostname" | "pathname">,
) {
  if (!pathname.startsWith(path.slice(0, -1))) return false;
  return hosts.some((host) => hostname === host || (subdomains && hostname.endsWith(`.${host}`)));
}
