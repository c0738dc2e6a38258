/**
 * A server behind `fetch`, with real digests and signatures (node:crypto, so that ours are not checked by ours). It
 * remembers every request, for what must never have been sent.
 */
import { createHash, createHmac, randomBytes } from "node:crypto";
import type {
  EvaluationRequest,
  FieldError,
  RuleSets,
  Settings,
  SettingsPatch,
} from "../../../extension/contract/types.ts";
import { evaluationOf, RULE_SETS, SETTINGS } from "./fixtures.ts";

export interface Seen {
  method: string;
  url: string;
  path: string;
  headers: Headers;
  body: string;
  init: RequestInit;
}

type Handler = (seen: Seen) => Response | Promise<Response>;

export class FakeServer {
  readonly seen: Seen[] = [];
  readonly pairings = new Map<string, { challenge: string; answer: "waiting" | "allowed" | "refused" }>();
  settings: Settings = structuredClone(SETTINGS);
  ruleSets: RuleSets = structuredClone(RULE_SETS);
  off = false;
  /** Set to answer differently, such as an impostor does; by path, the rest stays. */
  readonly instead = new Map<string, Handler>();
  readonly #keys = new Map<string, Buffer>();
  readonly #origin: string;
  #pairingCount = 0;

  constructor(port = 17_845) {
    this.#origin = `http://127.0.0.1:${port}`;
  }

  /** In place of the global one. */
  readonly fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    if (this.off || !url.startsWith(`${this.#origin}/`)) throw new TypeError("Failed to fetch");
    const path = url.slice(this.#origin.length);
    const body = String(init.body ?? "");
    const seen = { method: init.method ?? "GET", url, path, headers: new Headers(init.headers), body, init };
    this.seen.push(seen);
    const answer = Promise.resolve((this.instead.get(path) ?? this.#answer)(seen));
    return await Promise.race([answer, abortOf(init.signal)]);
  };

  /** A token that this server knows. */
  giveToken(): { token: string; token_id: string } {
    const token_id = `t${this.#keys.size + 1}`;
    const token = `${token_id}.${randomBytes(32).toString("base64url")}`;
    this.#keys.set(token_id, sha256(token));
    return { token, token_id };
  }

  forgetTokens(): void {
    this.#keys.clear();
  }

  requests(path: string): Seen[] {
    return this.seen.filter((each) => each.path === path);
  }

  /** Everything that was ever sent here, as one text. */
  everythingSent(): string {
    return this.seen
      .map(({ url, headers, body }) => [url, ...[...headers].flat(), body].join("\n"))
      .join("\n");
  }

  readonly #answer = (seen: Seen): Response => {
    const pairing = /^\/v1\/pairings\/(\w+)\/token$/.exec(seen.path)?.[1];
    if (pairing) return this.#redeem(pairing, JSON.parse(seen.body).verifier);
    switch (`${seen.method} ${seen.path}`) {
      case "GET /v1/health":
        return json({
          app: "rambu",
          status: "ok",
          version: "0.1.0",
          rules_digest: this.ruleSets.rules_digest,
        });
      case "POST /v1/pairings":
        return this.#begin(JSON.parse(seen.body).challenge);
      case "POST /v1/proofs":
        return this.#prove(JSON.parse(seen.body));
    }
    if (!this.#knows(seen.headers.get("Authorization"))) return problem(401, "Belum terhubung");
    switch (`${seen.method} ${seen.path}`) {
      case "GET /v1/settings":
        return json(this.settings);
      case "PATCH /v1/settings":
        return json(this.#change(JSON.parse(seen.body)));
      case "GET /v1/rule-sets":
        return json(this.ruleSets);
      case "POST /v1/evaluations":
        return json(evaluationOf(JSON.parse(seen.body) as EvaluationRequest));
    }
    return problem(404, "Tidak ada");
  };

  #begin(challenge: string): Response {
    this.#pairingCount += 1;
    const id = `p${this.#pairingCount}`;
    this.pairings.set(id, { challenge, answer: "waiting" });
    const expires_at = new Date(Date.now() + 120_000).toISOString();
    return json({ id, code: "402913", approve_url: `${this.#origin}/pairings/${id}`, expires_at }, 201);
  }

  #redeem(id: string, verifier: string): Response {
    const pairing = this.pairings.get(id);
    if (!pairing) return problem(404, "Sambungan tidak dikenal");
    if (sha256(verifier).toString("hex") !== pairing.challenge) return problem(403, "Bukan yang meminta");
    if (pairing.answer === "refused") return problem(410, "Sambungan ditolak");
    return pairing.answer === "waiting" ? json({ status: "pending" }, 202) : json(this.giveToken());
  }

  #prove({ token_id, nonce }: { token_id: string; nonce: string }): Response {
    const key = this.#keys.get(token_id);
    if (!key) return problem(404, "Token tidak dikenal");
    return json({ proof: createHmac("sha256", key).update(Buffer.from(nonce, "hex")).digest("hex") });
  }

  #knows(authorization: string | null): boolean {
    const token = /^Bearer (.+)$/.exec(authorization ?? "")?.[1];
    return token !== undefined && [...this.#keys.values()].some((key) => key.equals(sha256(token)));
  }

  #change({ switch: one, ignore, unignore, ...whole }: SettingsPatch): Settings {
    const settings = this.settings;
    for (const [name, value] of Object.entries(whole)) {
      if (value !== null) Object.assign(settings, { [name]: value });
    }
    if (one) settings.switches = [...settings.switches, one as Settings["switches"][number]];
    if (ignore) settings.ignored = [...settings.ignored, ignore as Settings["ignored"][number]];
    if (unignore) settings.ignored = settings.ignored.filter(({ rule }) => rule !== unignore.rule);
    return settings;
  }
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
}

export function problem(status: number, title: string, errors?: FieldError[]): Response {
  const body = { type: "/problems/test", title, status, detail: `${title}.`, errors };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json" },
  });
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text, "ascii").digest();
}

function abortOf(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
}
