/**
 * How the bytes of a picture go from the page to the background worker: over a port of their own, in base64, one chunk at a
 * time. (A `File` does not survive a message, and a chunk that waits for its answer keeps the memory of both small.)
 * To close the port is to give up.
 */
import type { ServerState } from "../connection/messages.ts";
import type { ImageReport } from "../contract/types.ts";

export const PICTURE_PORT = "picture";
/** The largest picture that the server takes: `max_image_bytes` in server/settings.py. */
export const MAX_PICTURE_BYTES = 41_943_040;
/** Of the file; base64 makes four characters of three bytes, so that a message has 1 MiB. */
export const CHUNK_BYTES = 786_432;

/** From the page. `begin`: nothing is sent before the worker has asked for it. */
export type FromPage = { type: "begin"; bytes: number; mime: string } | { type: "chunk"; data: string };

/** What became of a picture. */
export type Outcome =
  /** The server has looked at it. */
  | { type: "seen"; report: ImageReport }
  /** The server does not want it; in its words, which can be shown. */
  | { type: "refused"; detail: string }
  /** There is no server, or none that we may send to; the picture was not sent. */
  | { type: "away"; state: ServerState };

/** From the worker. `more`: the page may send what comes after the first `received` bytes. */
export type FromWorker = { type: "more"; received: number } | Outcome;
