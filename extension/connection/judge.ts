/** Sends a draft to the proven server and brings its judgement, or says honestly why there is none. */
import type { Evaluation, EvaluationRequest } from "../contract/types.ts";
import { call } from "./client.ts";
import type { Connection } from "./connection.ts";
import { statusOf } from "./failures.ts";
import type { Reply } from "./messages.ts";

const TIMEOUT_MS = 10_000;

/** Never rejects. */
export async function judge(connection: Connection, request: EvaluationRequest): Promise<Reply> {
  try {
    const { origin, token } = await connection.server();
    const path = "/v1/evaluations";
    const { body } = await call({
      method: "POST",
      origin,
      path,
      body: request,
      token,
      timeoutMs: TIMEOUT_MS,
    });
    return { state: "ready", evaluation: body as Evaluation };
  } catch (failure) {
    await connection.failed(failure);
    return statusOf(failure) as Exclude<Reply, { state: "ready" | "superseded" }>;
  }
}
