/** The page's end of the way of a picture to the server: one at a time, so that little of it is in memory. */
import { browser } from "wxt/browser";
import { CHUNK_BYTES, type FromPage, type FromWorker, type Outcome, PICTURE_PORT } from "./picture-port.ts";

/** From 0 to 1. */
export type Progress = (share: number) => void;

let last: Promise<unknown> = Promise.resolve();

/**
 * Sends a picture when those before it are through.
 *
 * @throws Error when the worker went away; AbortError with the signal.
 */
export function sendPicture(picture: Blob, progress: Progress, signal: AbortSignal): Promise<Outcome> {
  const turn = last.then(() => {
    signal.throwIfAborted();
    return send(picture, progress, signal);
  });
  last = turn.catch(() => undefined);
  return turn;
}

function send(picture: Blob, progress: Progress, signal: AbortSignal): Promise<Outcome> {
  const port = browser.runtime.connect({ name: PICTURE_PORT });
  const post = (message: FromPage) => port.postMessage(message);
  const whole = new Promise<Outcome>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    port.onDisconnect.addListener(() => reject(new Error("the worker went away")));
    port.onMessage.addListener((message: FromWorker) => {
      if (message.type !== "more") return resolve(message);
      progress(message.received / picture.size);
      base64(picture.slice(message.received, message.received + CHUNK_BYTES))
        .then((data) => signal.aborted || post({ type: "chunk", data }))
        .catch(reject);
    });
    post({ type: "begin", bytes: picture.size, mime: picture.type });
  });
  return whole.finally(() => port.disconnect());
}

/** @throws DOMException when the file cannot be read (any more). */
function base64(part: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = reader.result as string;
      resolve(url.slice(url.indexOf(",") + 1));
    };
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(part);
  });
}
