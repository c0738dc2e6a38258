/** The sites that our pages stand in for: where each page's script begins, and the addresses that it is served under. */

interface StandIn {
  title: string;
  /** Within this folder; its `style.css` lies beside it. */
  entry: string;
  /** The first is where a path without a host leads. */
  origins: readonly [string, ...string[]];
}

export const SITES = {
  x: { title: "X", entry: "x/app.tsx", origins: ["https://x.com"] },
  instagram: { title: "Instagram", entry: "instagram/app.ts", origins: ["https://www.instagram.com"] },
  facebook: {
    title: "Facebook",
    entry: "facebook/app.ts",
    origins: ["https://www.facebook.com", "https://business.facebook.com"],
  },
  youtube: {
    title: "YouTube",
    entry: "youtube/app.ts",
    origins: ["https://www.youtube.com", "https://studio.youtube.com"],
  },
  linkedin: { title: "LinkedIn", entry: "linkedin/app.ts", origins: ["https://www.linkedin.com"] },
} as const satisfies Record<string, StandIn>;

export type SiteName = keyof typeof SITES;

/** The site that is served under an origin, if any is. */
export function siteUnder(origin: string): SiteName | undefined {
  const names = Object.keys(SITES) as SiteName[];
  return names.find((name) => (SITES[name].origins as readonly string[]).includes(origin));
}
