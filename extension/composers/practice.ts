import type { Platform } from "../contract/types.ts";
import { PLATFORM_NAMES } from "../settings/platforms.ts";
import type { Site } from "./composer.ts";

const PATH = /^\/latihan\/(\w+)$/;

/** Match patterns take no port in Firefox; the mark in the page tells ours from other programs' pages. */
export const PRACTICE_ADDRESS = "http://127.0.0.1/latihan/*";

/** The server's own page to try Rambu on: the last part of its path names the platform that is practised. */
export function practiceAt({ hostname, pathname }: Pick<URL, "hostname" | "pathname">): Site | null {
  const platform = PATH.exec(pathname)?.[1];
  if (hostname !== "127.0.0.1" || !platform || !isPlatform(platform)) return null;
  return {
    platform,
    hosts: [],
    boxes: `[data-practice="${platform}"] textarea`,
    frame: (box) => box.closest<HTMLElement>("[data-practice]") ?? box,
    surface: () => "post",
  };
}

function isPlatform(name: string): name is Platform {
  return Object.hasOwn(PLATFORM_NAMES, name);
}
