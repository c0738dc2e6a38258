/** What a site shows of attached files, and how to get at its pixels where the file itself went past us. */
import type { MediaKind } from "./catch.ts";

export interface Preview {
  readonly element: Element;
  readonly kind: MediaKind;
  /** The same file has the same key, as long as the site shows the same preview of it: its address, or the canvas. */
  readonly key: string | Element;
}

/** Smaller ones are buttons and avatars. */
const LEAST_SIDE = 32;
const JPEG_QUALITY = 0.95;

/** In document order, each file once: sites put an image over a background of the same address. */
export function previewsIn(shown: Element, selector: string): Preview[] {
  const found = new Map<string | Element, Preview>();
  for (const element of shown.querySelectorAll<HTMLElement>(selector)) {
    const preview = previewOf(element);
    if (preview && !found.has(preview.key)) found.set(preview.key, preview);
  }
  return [...found.values()];
}

function previewOf(element: HTMLElement): Preview | null {
  if (element instanceof HTMLVideoElement) {
    const key = element.currentSrc || element.src || element.querySelector("source")?.src;
    return key ? { element, key, kind: "video" } : null;
  }
  if (element instanceof HTMLImageElement) return { element, key: element.src, kind: "image" };
  if (element instanceof HTMLCanvasElement) {
    const shows = element.width >= LEAST_SIDE && element.height >= LEAST_SIDE;
    return shows ? { element, key: element, kind: "image" } : null;
  }
  const address = /url\(["']?(blob:[^"')]+)/.exec(element.style.backgroundImage)?.[1];
  return address ? { element, key: address, kind: "image" } : null;
}

/**
 * The preview as a file: the very bytes where the browser lets us have them, else its pixels anew.
 *
 * @throws Error when neither can be had.
 */
export async function fileOf({ key, element }: Preview): Promise<Blob> {
  if (element instanceof HTMLCanvasElement) return await pixels(element, element.width, element.height);
  const address = String(key);
  try {
    return await (await fetch(address)).blob();
  } catch {
    // The page's own policy may forbid it; what it shows can be painted all the same.
  }
  const image = element instanceof HTMLImageElement ? element : new Image();
  if (image !== element) image.src = address;
  await image.decode();
  return await pixels(image, image.naturalWidth, image.naturalHeight);
}

export async function pixels(source: CanvasImageSource, width: number, height: number): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  canvas.getContext("2d")?.drawImage(source, 0, 0, width, height);
  return await jpeg(canvas);
}

/** @throws Error when the browser makes none. */
export function jpeg(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error("no picture came of it")));
    canvas.toBlob(done, "image/jpeg", JPEG_QUALITY);
  });
}
