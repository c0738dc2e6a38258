/**
 * Is the program on the port the server that we were paired with? Any program of this computer can listen there while our
 * server is off, so neither token nor draft is sent before it has shown that it holds the proof key.
 */
import { call } from "./client.ts";
import { bytesOf, hex, randomBytes, sha256 } from "./digests.ts";
import { Impostor, NotPaired, Refused } from "./failures.ts";
import type { StoredToken } from "./token-store.ts";

const NONCE_BYTES = 32;
const TIMEOUT_MS = 3_000;

/** A server that has just proved itself, and the token that it may be shown. Only `prove` makes one. */
export interface ProvenServer {
  readonly origin: string;
  readonly token: string;
  readonly [proven]: true;
}
declare const proven: unique symbol;

/**
 * Sends a nonce and checks its HMAC-SHA256 under the proof key, the SHA-256 of the token. The token itself is not sent.
 *
 * @throws Impostor for a wrong answer, NotPaired when the server knows no such token, and what `call` throws.
 */
export async function prove(origin: string, { token, token_id }: StoredToken): Promise<ProvenServer> {
  const nonce = randomBytes(NONCE_BYTES);
  const answer = await askForProof(origin, token_id, hex(nonce));
  const signature = isProof(answer) ? bytesOf(answer.proof) : undefined;
  const key = await crypto.subtle.importKey(
    "raw",
    await sha256(token),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["verify"],
  );
  if (!signature || !(await crypto.subtle.verify("HMAC", key, signature, nonce))) {
    throw new Impostor("no valid proof");
  }
  return { origin, token } as ProvenServer;
}

async function askForProof(origin: string, tokenId: string, nonce: string): Promise<unknown> {
  try {
    const body = { token_id: tokenId, nonce };
    return (await call({ method: "POST", origin, path: "/v1/proofs", body, timeoutMs: TIMEOUT_MS })).body;
  } catch (failure) {
    if (failure instanceof Refused && failure.problem.status === 404) {
      throw new NotPaired("the server does not know this token");
    }
    throw failure;
  }
}

function isProof(body: unknown): body is { proof: string } {
  return typeof (body as { proof?: unknown } | null)?.proof === "string";
}
