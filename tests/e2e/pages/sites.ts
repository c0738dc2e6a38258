/** The sites that our pages stand in for: where each page's script begins, and the addresses that it is served under. */

export interface StandIn {
  title: string;
  /** Within this folder; its `style.css` lies beside it. */
  entry: string;
  /** The first is where a path without a host leads. */
  origins: readonly [string, ...string[]];
  /** Built with React 18 instead of 17. */
  react18?: boolean;
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
  threads: { title: "Threads", entry: "threads/app.ts", origins: ["https://www.threads.com"] },
  tiktok: { title: "TikTok Studio", entry: "tiktok/app.tsx", origins: ["https://www.tiktok.com"] },
  office: { title: "Dinas Kesehatan", entry: "office/app.ts", origins: ["https://dinkes.example"] },
  linkedin: { title: "LinkedIn", entry: "linkedin/app.ts", origins: ["https://www.linkedin.com"] },
  wordpress: {
    title: "WordPress",
    entry: "wordpress/app.ts",
    origins: ["https://dinkes.wordpress.com"],
    react18: true,
  },
  blogger: { title: "Blogger", entry: "blogger/app.ts", origins: ["https://www.blogger.com"] },
  slate: { title: "Slate", entry: "slate/app.tsx", origins: ["https://twitter.com"], react18: true },
} as const satisfies Record<string, StandIn>;

export type SiteName = keyof typeof SITES;

/** The site that is served under an origin, if any is. */
export function siteUnder(origin: string): SiteName | undefined {
  const names = Object.keys(SITES) as SiteName[];
  return names.find((name) => (SITES[name].origins as readonly string[]).includes(origin));
}
