/**
 * What the parts of the extension say to each other. Content scripts and pages never talk to the server: they send
 * these messages, and the background worker does.
 */
import { browser } from "wxt/browser";
import type {
  Evaluation,
  EvaluationRequest,
  FieldError,
  Platform,
  Settings,
  SettingsPatch,
} from "../contract/types.ts";
import type { Locale } from "../settings/language.ts";
import type { Catalogue } from "../settings/strings.ts";
import { Declined } from "./declined.ts";

/**
 * - `checking`: nothing is known yet
 * - `ready`: the server is the one we were paired with, and it answers
 * - `server-off`: nobody answers on the port
 * - `not-paired`: there is no token, or the server no longer knows it
 * - `no-permission`: the browser does not let us talk to the server (Firefox gives host permissions on request)
 * - `error`: something else; `detail` says what, in a way that can be shown
 */
export type ServerState = "checking" | "ready" | "server-off" | "not-paired" | "no-permission" | "error";

/** Why the state is `error`; the interface has a sentence for each (`state…Body` in the strings). */
export type ErrorReason = "impostor" | "too-slow" | "refused" | "unexpected";

/** The state of the server as every page may know it; kept in `storage.local` under `status`. */
export interface Status {
  state: ServerState;
  /** Only with `error`. */
  reason?: ErrorReason;
  /** The server's own words, or what the browser reported; plain text. */
  detail?: string;
  /** While the person has not yet compared the code. */
  pairing?: { code: string; expiresAt: string };
}

/**
 * The answer to `evaluate`. `superseded`: a newer text of the same composer was sent before this one had its turn.
 * `unknown-images`: the server no longer has these pictures; they have to be sent again first.
 */
export type Reply =
  | { state: "ready"; evaluation: Evaluation }
  | { state: Exclude<ServerState, "ready">; reason?: ErrorReason; detail?: string }
  | { state: "superseded" }
  | { state: "unknown-images"; images: string[] };

/** From a content script, the popup or the welcome page to the background worker, with the answer of each. */
export interface Requests {
  /** One in flight a composer; the newest text wins. */
  evaluate: { ask: { composer: string; request: EvaluationRequest }; answer: Reply };
  /** The server owns the settings; the answer is what it keeps now. Rejected while it cannot be reached. */
  "patch-settings": { ask: { patch: SettingsPatch }; answer: Settings };
  /** Puts the script that judges and shows into the frame that asks. */
  "load-hints": { ask: Record<never, never>; answer: undefined };
  /** The same with the script that follows what is attached. */
  "load-media": { ask: Record<never, never>; answer: undefined };
  /** What the content script says in a language that it has not brought along. */
  words: { ask: { locale: Locale }; answer: Catalogue };
  "open-welcome": { ask: Record<never, never>; answer: undefined };
  /** Starts a pairing (or shows the running one) and opens the server's approval page. */
  pair: { ask: Record<never, never>; answer: Status };
  /** Looks again, at once. */
  "check-server": { ask: Record<never, never>; answer: Status };
}

/** From the worker or the popup to the content script of a tab. */
export interface TabRequests {
  /** The keyboard command. */
  "open-panel": { ask: Record<never, never>; answer: undefined };
  "ignored-in-page": { ask: Record<never, never>; answer: IgnoredInPage };
  "restore-in-page": { ask: { rule: string }; answer: undefined };
  /** The writer has sent Rambu away from this site. */
  leave: { ask: Record<never, never>; answer: undefined };
}

/** What the writer ignored in the open posts of a page (never stored). */
export interface IgnoredInPage {
  platform: Platform | null;
  composers: number;
  ignored: { rule: string; title: string }[];
}

export type Message = { [T in keyof Requests]: { type: T } & Requests[T]["ask"] }[keyof Requests];
export type TabMessage = { [T in keyof TabRequests]: { type: T } & TabRequests[T]["ask"] }[keyof TabRequests];

/** A page holds a port of this name open while it has a composer. */
export const COMPOSER_PORT = "composer";
/** The popup and the welcome page hold one of this name open while they are in sight. */
export const PAGE_PORT = "page";

type Wrapped = { answer: unknown } | { refused: string; mistakes?: FieldError[] };

/**
 * Asks the background worker.
 *
 * @throws Declined when the worker could not do it; Error when the extension was updated under the page.
 */
export async function ask<M extends Message>(message: M): Promise<Requests[M["type"]]["answer"]> {
  const reply = (await browser.runtime.sendMessage(message)) as Wrapped | undefined;
  if (reply === undefined) throw new Error(`nobody answered ${message.type}`);
  if ("refused" in reply) throw new Declined(reply.refused, reply.mistakes);
  return reply.answer as Requests[M["type"]]["answer"];
}

/** Asks the content script of a tab; `undefined` when the tab has none. */
export async function askTab<M extends TabMessage>(
  tab: number,
  message: M,
): Promise<TabRequests[M["type"]]["answer"] | undefined> {
  try {
    return (await browser.tabs.sendMessage(tab, message)) as TabRequests[M["type"]]["answer"];
  } catch {
    return undefined;
  }
}
