/** One HTTP call to the server: with a time limit, without cookies, cache or redirects; failures as `failures.ts` names them. */
import type { Problem } from "../contract/types.ts";
import { Impostor, NotPaired, Refused, ServerOff, TooSlow } from "./failures.ts";

export interface Call {
  method: "GET" | "POST" | "PATCH" | "PUT";
  /** The server's origin. */
  origin: string;
  path: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as they are, in place of a `body`. */
  bytes?: { data: Uint8Array<ArrayBuffer>; mime: string };
  token?: string;
  timeoutMs: number;
}

export interface Answer {
  status: number;
  body: unknown;
}

/**
 * @returns status and JSON of a 2xx answer.
 * @throws ServerOff, TooSlow, NotPaired (401), Refused (another problem document), Impostor (no JSON: not our server).
 */
export async function call({ method, origin, path, body, bytes, token, timeoutMs }: Call): Promise<Answer> {
  const headers: Record<string, string> = { Accept: "application/json, application/problem+json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (bytes) headers["Content-Type"] = bytes.mime || "application/octet-stream";
  if (token !== undefined) headers.Authorization = `Bearer ${token}`;

  try {
    const response = await fetch(origin + path, {
      method,
      headers,
      body: bytes?.data ?? (body === undefined ? undefined : JSON.stringify(body)),
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(timeoutMs),
    });
    return await readAnswer(response);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "TimeoutError") throw new TooSlow(path);
    // What `fetch` throws when it reaches nobody; the browser tells no more.
    if (failure instanceof TypeError) throw new ServerOff(failure.message);
    throw failure;
  }
}

async function readAnswer(response: Response): Promise<Answer> {
  const type = response.headers.get("Content-Type") ?? "";
  if (response.status === 401) throw new NotPaired("the server does not know the token");
  if (response.ok && type.startsWith("application/json")) {
    return { status: response.status, body: await readJson(response) };
  }
  if (type.startsWith("application/problem+json")) throw new Refused((await readJson(response)) as Problem);
  throw new Impostor(`${response.status} ${type}`);
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Impostor("the answer is no JSON");
  }
}
