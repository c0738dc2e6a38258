/**
 * Pairing: we ask the server, the person compares a code on the server's own page and agrees there, and we get the token.
 * The verifier stays here until then; the server sees its SHA-256 first, so nobody else can fetch the token.
 */
import { browser } from "wxt/browser";
import type { Pairing as PairingAnswer, Token } from "../contract/types.ts";
import { openApproval } from "./approval-window.ts";
import { call } from "./client.ts";
import { type Connection, greet } from "./connection.ts";
import { base64url, hex, randomBytes, sha256 } from "./digests.ts";
import { Impostor, NotPaired, Refused, statusOf } from "./failures.ts";
import type { Status } from "./messages.ts";
import type { StatusBoard } from "./status.ts";
import { saveToken } from "./token-store.ts";

export const POLL_MS = 1_000;
/** Wakes a worker that the browser stopped while the person was reading. */
export const PAIRING_ALARM = "pairing";
const TIMEOUT_MS = 5_000;

/** A pairing that waits for the person; in `storage.session`: in memory, closed to content scripts, gone with the browser. */
interface Pending {
  origin: string;
  id: string;
  verifier: string;
  code: string;
  expiresAt: string;
  approveUrl: string;
}

export class Pairing {
  readonly #board: StatusBoard;
  readonly #connection: Connection;
  #polling = false;

  constructor(board: StatusBoard, connection: Connection) {
    this.#board = board;
    this.#connection = connection;
  }

  /**
   * Starts a pairing, or shows the approval page of the one that is under way. Only where there is none yet: not with a
   * server that is ready, and not with a program that failed its proof. Never rejects; the status says all.
   */
  async start(): Promise<Status> {
    const { state } = await this.#connection.check();
    if (state !== "not-paired") return this.#board.current;
    try {
      const pending = (await loadPending()) ?? (await request());
      await browser.storage.session.set({ pending });
      await this.#board.showPairing({ code: pending.code, expiresAt: pending.expiresAt });
      await browser.alarms.create(PAIRING_ALARM, { periodInMinutes: 0.5 });
      await openApproval(pending.approveUrl);
      void this.resume();
    } catch (failure) {
      await this.#board.show(statusOf(failure));
    }
    return this.#board.current;
  }

  /** Goes on waiting where a pairing is under way: after a start, an alarm, or when the worker begins anew. */
  async resume(): Promise<void> {
    if (this.#polling) return;
    this.#polling = true;
    try {
      await this.#poll();
    } finally {
      this.#polling = false;
    }
  }

  async #poll(): Promise<void> {
    for (let pending = await loadPending(); pending; pending = await loadPending()) {
      await this.#board.showPairing({ code: pending.code, expiresAt: pending.expiresAt });
      const token = await fetchToken(pending);
      if (token === "refused") return await this.#end();
      if (token !== "waiting") return await this.#succeed(token);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    await this.#end();
  }

  async #succeed(token: Token): Promise<void> {
    await saveToken({ token: token.token, token_id: token.token_id });
    await this.#end();
    await this.#connection.restart();
  }

  async #end(): Promise<void> {
    await browser.storage.session.remove("pending");
    await browser.alarms.clear(PAIRING_ALARM);
    await this.#board.showPairing(undefined);
  }
}

async function loadPending(): Promise<Pending | undefined> {
  const { pending } = (await browser.storage.session.get("pending")) as { pending?: Pending };
  return pending && Date.parse(pending.expiresAt) > Date.now() ? pending : undefined;
}

/** @throws what `greet` and `call` throw; Impostor where the approval page would not be the server's own. */
async function request(): Promise<Pending> {
  const { origin } = await greet();
  const verifier = base64url(randomBytes(32));
  const body = { challenge: hex(await sha256(verifier)), client: clientName() };
  const answer = await call({ method: "POST", origin, path: "/v1/pairings", body, timeoutMs: TIMEOUT_MS });
  const { id, code, approve_url, expires_at } = answer.body as PairingAnswer;
  if (!/^[\w-]+$/.test(id) || !/^\d{6}$/.test(code) || Number.isNaN(Date.parse(expires_at))) {
    throw new Impostor("the pairing answer is not Rambu's");
  }
  if (!URL.canParse(approve_url) || new URL(approve_url).origin !== origin) {
    throw new Impostor("the approval page is not the server's own");
  }
  return { origin, id, verifier, code, expiresAt: expires_at, approveUrl: approve_url };
}

async function fetchToken({ origin, id, verifier }: Pending): Promise<Token | "waiting" | "refused"> {
  const path = `/v1/pairings/${id}/token`;
  try {
    const answer = await call({ method: "POST", origin, path, body: { verifier }, timeoutMs: TIMEOUT_MS });
    return answer.status === 200 ? (answer.body as Token) : "waiting";
  } catch (failure) {
    // A server that is away for a moment may come back before the pairing expires.
    return failure instanceof Refused || failure instanceof NotPaired ? "refused" : "waiting";
  }
}

/** What the server's page calls us: "Rambu di Firefox". */
function clientName(): string {
  return `Rambu di ${import.meta.env.BROWSER === "firefox" ? "Firefox" : "Chromium"}`;
}
