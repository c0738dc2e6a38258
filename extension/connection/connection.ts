/** The way to the server: found, proven, and its state told to everybody. */
import { call } from "./client.ts";
import { Impostor, isLostConnection, NoPermission, NotPaired, statusOf } from "./failures.ts";
import type { Status } from "./messages.ts";
import { mayReachServer } from "./permission.ts";
import { type ProvenServer, prove } from "./proof.ts";
import { serverOrigin } from "./server-address.ts";
import type { StatusBoard } from "./status.ts";
import { loadToken, type StoredToken } from "./token-store.ts";

const HEALTH_TIMEOUT_MS = 3_000;

/** What is done with a server that was just found, or whose rules changed. */
export type OnReady = (server: ProvenServer) => Promise<void>;

interface Known {
  origin: string;
  token: StoredToken;
  rulesDigest: string;
}

export class Connection {
  readonly #board: StatusBoard;
  readonly #onReady: OnReady;
  #known: Known | undefined;
  #attempt: Promise<ProvenServer> | undefined;

  /** `onReady` runs before a new connection counts as ready: it brings settings and rule sets. */
  constructor(board: StatusBoard, onReady: OnReady) {
    this.#board = board;
    this.#onReady = onReady;
  }

  /**
   * A server that has proved itself just now. HTTP does not tell when another program took the port between two
   * requests, so every draft has its own proof; it costs one small request on loopback.
   *
   * @throws one of `failures.ts`; the status tells it already.
   */
  async server(): Promise<ProvenServer> {
    const known = this.#known;
    return await this.#once(() => (known ? prove(known.origin, known.token) : this.#connect()));
  }

  /** Looks whether the server is still there, and whether its rules are still the same. */
  async check(): Promise<Status> {
    await this.#once(() => this.#connect()).catch(() => undefined);
    return this.#board.current;
  }

  /** Tells of a failure that a request met after the proof. */
  async failed(failure: unknown): Promise<void> {
    if (!isLostConnection(failure)) return;
    this.#known = undefined;
    await this.#board.show(statusOf(failure));
  }

  /** After a pairing, or when the port or a permission changed: nothing that was known holds any more. */
  async restart(): Promise<Status> {
    // One that is under way began with what was known before.
    await this.#attempt?.catch(() => undefined);
    this.#known = undefined;
    return await this.check();
  }

  async #once(attempt: () => Promise<ProvenServer>): Promise<ProvenServer> {
    this.#attempt ??= this.#tell(attempt).finally(() => {
      this.#attempt = undefined;
    });
    return await this.#attempt;
  }

  async #tell(attempt: () => Promise<ProvenServer>): Promise<ProvenServer> {
    try {
      const server = await attempt();
      await this.#board.show({ state: "ready" });
      return server;
    } catch (failure) {
      this.#known = undefined;
      await this.#board.show(statusOf(failure));
      throw failure;
    }
  }

  async #connect(): Promise<ProvenServer> {
    const { origin, rulesDigest } = await greet();
    const token = await loadToken();
    if (!token) throw new NotPaired("never paired");
    const server = await prove(origin, token);
    if (this.#known?.rulesDigest !== rulesDigest) await this.#onReady(server);
    this.#known = { origin, token, rulesDigest };
    return server;
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
