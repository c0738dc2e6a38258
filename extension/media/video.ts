/** What the page can tell of a video without sending it: its measures, and its first frame as a picture. */
import type { Video } from "../contract/types.ts";
import { pixels } from "./previews.ts";
import { hasSubtitles } from "./subtitles.ts";

/** A kind that the browser cannot play, or a file that is no video, never comes to an end. */
const PATIENCE_MS = 15_000;

export interface VideoFacts {
  facts: Video;
  /** Null where the browser cannot play it. */
  frame: Blob | null;
}

export async function readVideo(file: Blob): Promise<VideoFacts> {
  const facts: Video = {
    width: null,
    height: null,
    duration_s: null,
    bytes: file.size,
    mime: file.type || null,
    captions: await hasSubtitles(file).catch(() => null),
    frame: null,
  };
  const video = document.createElement("video");
  video.muted = true;
  video.preload = "auto";
  const address = URL.createObjectURL(file);
  try {
    video.src = address;
    await event(video, "loadeddata");
    facts.width = video.videoWidth || null;
    facts.height = video.videoHeight || null;
    facts.duration_s = await duration(video);
    const frame = facts.width && facts.height ? await pixels(video, facts.width, facts.height) : null;
    return { facts, frame };
  } catch {
    return { facts, frame: null };
  } finally {
    video.removeAttribute("src");
    video.load();
    URL.revokeObjectURL(address);
  }
}

/** Recordings of a browser do not say how long they are, until one has looked for their end. */
async function duration(video: HTMLVideoElement): Promise<number | null> {
  if (video.duration === Number.POSITIVE_INFINITY) {
    const known = event(video, "durationchange").catch(() => undefined);
    video.currentTime = Number.MAX_SAFE_INTEGER;
    await known;
    const back = event(video, "seeked").catch(() => undefined);
    video.currentTime = 0;
    await back;
  }
  return Number.isFinite(video.duration) ? video.duration : null;
}

function event(video: HTMLVideoElement, name: string): Promise<unknown> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  return new Promise((resolve, reject) => {
    video.addEventListener(name, resolve, { once: true, signal });
    video.addEventListener("error", () => reject(new Error("cannot be played")), { once: true, signal });
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
