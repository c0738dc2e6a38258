/** All the ways in which asking the server can fail, and what each is called in the status. */
import type { Problem } from "../contract/types.ts";
import type { Status } from "./messages.ts";

/** The browser was not given leave to talk to this computer. */
export class NoPermission extends Error {}

/** Nobody answers on the port. */
export class ServerOff extends Error {}

/** Somebody listens, but no answer came in time. */
export class TooSlow extends Error {}

/** There is no token, or the server does not know it (any more). */
export class NotPaired extends Error {}

/** What answers on the port is not the server that we were paired with. */
export class Impostor extends Error {}

/** The server said no; `problem` is its RFC 9457 document. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.problem = problem;
  }
}

/** What a failure means for the state of the server. */
export function statusOf(failure: unknown): Status {
  if (failure instanceof NoPermission) return { state: "no-permission" };
  if (failure instanceof ServerOff) return { state: "server-off" };
  if (failure instanceof NotPaired) return { state: "not-paired" };
  if (failure instanceof Impostor) return { state: "error", reason: "impostor" };
  if (failure instanceof TooSlow) return { state: "error", reason: "too-slow" };
  if (failure instanceof Refused && failure.problem.status < 500) {
    return { state: "error", reason: "refused", detail: failure.message };
  }
  const detail = failure instanceof Error ? failure.message : String(failure);
  return { state: "error", reason: "unexpected", detail };
}

/** Whether the connection itself is in doubt, so that the server must prove itself anew. */
export function isLostConnection(failure: unknown): boolean {
  return !(failure instanceof Refused) || failure.problem.status >= 500;
}
