/** Sends a draft to the proven server and brings its judgement, or says honestly why there is none. */
import type { Evaluation, EvaluationRequest } from "../contract/types.ts";
import { call } from "./client.ts";
import type { Connection } from "./connection.ts";
import { Refused, statusOf } from "./failures.ts";
import type { Reply } from "./messages.ts";

type Failure = Exclude<Reply, { state: "ready" | "superseded" | "unknown-images" }>;

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
    const unknown = unknownImages(failure);
    if (unknown) return { state: "unknown-images", images: unknown };
    await connection.failed(failure);
    return statusOf(failure) as Failure;
  }
}

/** The pictures that the server does not have (any more), where that is why it did not judge. */
function unknownImages(failure: unknown): string[] | null {
  if (!(failure instanceof Refused) || !failure.problem.type.endsWith("/image-unknown")) return null;
  const { images } = failure.problem as { images?: unknown };
  return Array.isArray(images) ? images.map(String) : null;
}
