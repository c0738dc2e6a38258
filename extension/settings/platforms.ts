import type { Platform } from "../contract/types.ts";

/** The names that the platforms give themselves, in every language. */
export const PLATFORM_NAMES: Record<Platform, string> = {
  x: "X",
  instagram: "Instagram",
  facebook: "Facebook",
  youtube: "YouTube",
  threads: "Threads",
  tiktok: "TikTok",
  linkedin: "LinkedIn",
  blog: "Blog",
};

const HOSTS: Record<string, Platform> = {
  "x.com": "x",
  "twitter.com": "x",
  "instagram.com": "instagram",
};

/** The platform of an address; `undefined` where Rambu knows no compose box. */
export function platformOf(address: string | undefined): Platform | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  return HOSTS[new URL(address).hostname.replace(/^www\./, "")];
}
