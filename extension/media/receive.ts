/**
 * The worker's end of the way of a picture: asks for it chunk by chunk, hashes it, and gives it to the proven server, once.
 * Neither bytes nor digest are kept when that is done, but the server's report.
 */
import { browser } from "wxt/browser";
import { call } from "../connection/client.ts";
import type { Connection } from "../connection/connection.ts";
import { hex } from "../connection/digests.ts";
import { Refused, statusOf } from "../connection/failures.ts";
import type { ImageReport } from "../contract/types.ts";
import {
  CHUNK_BYTES,
  type FromPage,
  type FromWorker,
  MAX_PICTURE_BYTES,
  type Outcome,
  PICTURE_PORT,
} from "./picture-port.ts";

type Port = ReturnType<typeof browser.runtime.connect>;

const TIMEOUT_MS = 30_000;
/** The server looks at two at the same time; then it says 503, and that it is worth asking again. */
const BUSY = 503;
const BUSY_TRIES = 8;
const BUSY_MS = 1_000;
/** Reports that are remembered. */
const MOST_KNOWN = 200;

export class PictureIntake {
  readonly #connection: Connection;
  readonly #known = new Map<string, ImageReport>();
  /** One picture after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  listen(): void {
    browser.runtime.onConnect.addListener((port) => {
      if (port.name !== PICTURE_PORT || port.sender?.id !== browser.runtime.id) return;
      port.onMessage.addListener(beginOf(port, (bytes, mime) => this.#take(port, bytes, mime)));
    });
  }

  /** The server has forgotten these: they have to be sent again. */
  forget(ids: readonly string[]): void {
    for (const id of ids) this.#known.delete(id);
  }

  async #take(port: Port, bytes: number, mime: string): Promise<void> {
    const gone = new AbortController();
    port.onDisconnect.addListener(() => gone.abort());
    const turn = this.#last.then(() => this.#outcome(port, bytes, mime, gone.signal));
    this.#last = turn.catch(() => undefined);
    const outcome = await turn.catch(() => null);
    if (outcome && !gone.signal.aborted) say(port, outcome);
  }

  /** Null when the page gave up, or does not keep to what is agreed. */
  async #outcome(port: Port, bytes: number, mime: string, gone: AbortSignal): Promise<Outcome | null> {
    try {
      // Before a byte has left the page: is there a server, and is it ours?
      if (!gone.aborted) await this.#connection.server();
      const data = gone.aborted ? null : await collect(port, bytes, gone);
      if (!data) {
        if (!gone.aborted) port.disconnect();
        return null;
      }
      const id = hex(new Uint8Array(await crypto.subtle.digest("SHA-256", data)));
      const report = this.#known.get(id) ?? (await this.#put(id, data, mime));
      this.#remember(id, report);
      return { type: "seen", report };
    } catch (failure) {
      await this.#connection.failed(failure);
      if (failure instanceof Refused) return { type: "refused", detail: failure.message };
      return { type: "away", state: statusOf(failure).state };
    }
  }

  async #put(id: string, data: Uint8Array<ArrayBuffer>, mime: string): Promise<ImageReport> {
    for (let tries = 1; ; tries += 1) {
      try {
        const { origin, token } = await this.#connection.server();
        const path = `/v1/images/${id}`;
        const bytes = { data, mime };
        return (await call({ method: "PUT", origin, path, bytes, token, timeoutMs: TIMEOUT_MS }))
          .body as ImageReport;
      } catch (failure) {
        const busy = failure instanceof Refused && failure.problem.status === BUSY && tries < BUSY_TRIES;
        if (!busy) throw failure;
        await new Promise((resolve) => setTimeout(resolve, BUSY_MS));
      }
    }
  }

  #remember(id: string, report: ImageReport): void {
    this.#known.delete(id);
    this.#known.set(id, report);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_KNOWN && oldest) this.#known.delete(oldest);
  }
}

function say(port: Port, message: FromWorker): void {
  port.postMessage(message);
}

/** Hears the first message alone, which must be a `begin` for a picture that is not too large. */
function beginOf(port: Port, begin: (bytes: number, mime: string) => void) {
  const first = (message: FromPage) => {
    port.onMessage.removeListener(first);
    const fits = message.type === "begin" && message.bytes > 0 && message.bytes <= MAX_PICTURE_BYTES;
    if (fits) begin(message.bytes, message.mime);
    else port.disconnect();
  };
  return first;
}

/** All bytes; null when the page gave up, or sends other than it was asked for. */
function collect(port: Port, bytes: number, gone: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null> {
  const data = new Uint8Array(bytes);
  let received = 0;
  return new Promise((resolve) => {
    gone.addEventListener("abort", () => resolve(null), { once: true });
    const take = (message: FromPage) => {
      const length = message.type === "chunk" ? decode(message.data, data, received) : 0;
      received += length;
      if (length > 0 && received < bytes) return say(port, { type: "more", received });
      port.onMessage.removeListener(take);
      resolve(length > 0 ? data : null);
    };
    port.onMessage.addListener(take);
    say(port, { type: "more", received });
  });
}

/** Writes a chunk into its place; how many bytes it has, 0 when it is none or does not fit. */
function decode(chunk: string, into: Uint8Array, at: number): number {
  try {
    const plain = atob(chunk);
    if (plain.length > CHUNK_BYTES || at + plain.length > into.length) return 0;
    for (let index = 0; index < plain.length; index += 1) into[at + index] = plain.charCodeAt(index);
    return plain.length;
  } catch {
    return 0;
  }
}
