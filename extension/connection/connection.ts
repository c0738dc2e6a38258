/** The way to the server: found, proven, and its state told to everybody. */
import { readCache } from "../settings/cache.ts";
import { call } from "./client.ts";
import { Impostor, isLostConnection, NoPermission, NotPaired, statusOf } from "./failures.ts";
import type { Status } from "./messages.ts";
import { mayReachServer } from "./permission.ts";
import { type ProvenServer, prove } from "./proof.ts";
import { serverOrigin } from "./server-address.ts";
import type { StatusBoard } from "./status.ts";
import { loadToken } from "./token-store.ts";

const HEALTH_TIMEOUT_MS = 2_000;
/** HTTP does not tell when a server was exchanged for another program between two requests, so a proof grows old. */
const PROOF_AGE_MS = 8_000;

/** What is done with a server that was just found: `rulesDigest` differs from the cached one when its rules changed. */
export type OnReady = (server: ProvenServer) => Promise<void>;

export class Connection {
  readonly #board: StatusBoard;
  readonly #onReady: OnReady;
  #proven: { server: ProvenServer; at: number } | undefined;
  #connecting: Promise<ProvenServer> | undefined;

  /** `onReady` runs before a new connection counts as ready: it brings settings and rule sets. */
  constructor(board: StatusBoard, onReady: OnReady) {
    this.#board = board;
    this.#onReady = onReady;
  }

  /** A server with a fresh proof. @throws one of `failures.ts`; the status tells it already. */
  async server(): Promise<ProvenServer> {
    const proven = this.#proven;
    if (proven && performance.now() - proven.at < PROOF_AGE_MS) return proven.server;
    this.#connecting ??= this.#connect().finally(() => {
      this.#connecting = undefined;
    });
    return await this.#connecting;
  }

  /** Looks at the server now, however fresh the last proof is. */
  async check(): Promise<Status> {
    this.#proven = this.#proven && { ...this.#proven, at: Number.NEGATIVE_INFINITY };
    try {
      await this.server();
    } catch {
      // The status says what was wrong.
    }
    return this.#board.current;
  }

  /** Tells of a failure that a request met after the proof. */
  async failed(failure: unknown): Promise<void> {
    if (!isLostConnection(failure)) return;
    this.#proven = undefined;
    await this.#board.show(statusOf(failure));
  }

  /** After a pairing, or when the port or a permission changed: nothing that was known holds any more. */
  async restart(): Promise<Status> {
    // One that is under way began with what was known before.
    await this.#connecting?.catch(() => undefined);
    this.#proven = undefined;
    return await this.check();
  }

  async #connect(): Promise<ProvenServer> {
    try {
      const known = this.#proven !== undefined;
      const { origin, rulesDigest } = await greet();
      const token = await loadToken();
      if (!token) throw new NotPaired("never paired");
      const server = await prove(origin, token);
      if (!known || (await readCache()).ruleSets.rules_digest !== rulesDigest) await this.#onReady(server);
      this.#proven = { server, at: performance.now() };
      await this.#board.show({ state: "ready" });
      return server;
    } catch (failure) {
      this.#proven = undefined;
      await this.#board.show(statusOf(failure));
      throw failure;
    }
  }
}

/**
 * Finds who answers on the port, without showing token or draft.
 *
 * @throws NoPermission, ServerOff, TooSlow; Impostor where what answers does not even claim to be Rambu.
 */
export async function greet(): Promise<{ origin: string; rulesDigest: string }> {
  if (!(await mayReachServer())) throw new NoPermission("no host permission for the server");
  const origin = await serverOrigin();
  const { body } = await call({ method: "GET", origin, path: "/v1/health", timeoutMs: HEALTH_TIMEOUT_MS });
  const health = body as { app?: unknown; rules_digest?: unknown } | null;
  if (health?.app !== "rambu" || typeof health.rules_digest !== "string") {
    throw new Impostor("the health answer is not Rambu's");
  }
  return { origin, rulesDigest: health.rules_digest };
}
