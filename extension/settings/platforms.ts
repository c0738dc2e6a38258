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

/** Several of them, in a sentence. */
export function namesOf(platforms: readonly Platform[]): string {
  return platforms.map((name) => PLATFORM_NAMES[name]).join(", ");
}
