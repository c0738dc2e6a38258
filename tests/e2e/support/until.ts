/** Waiting for what must be true, never for time. Works in tests and in scripts. */
import { deepStrictEqual } from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";

/** How long the page may take until it shows what is waited for, and how often it is asked, in milliseconds. */
export const PATIENCE = { timeout: 10_000, interval: 40 };

/** Calls until it does not throw, and returns what it returned. @throws the last failure when the time is over. */
export async function until<T>(attempt: () => Promise<T> | T, timeout = PATIENCE.timeout): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    try {
      return await attempt();
    } catch (failure) {
      if (performance.now() >= end) throw failure;
      await pause(PATIENCE.interval);
    }
  }
}

/** Waits until what is read equals what is wanted. @throws AssertionError with both when the time is over. */
export async function untilEqual<T>(
  read: () => Promise<T> | T,
  wanted: T,
  timeout = PATIENCE.timeout,
): Promise<void> {
  await until(async () => deepStrictEqual(await read(), wanted), timeout);
}

/** Waits until the text that is read matches. @throws Error with the text when the time is over. */
export async function untilMatch(
  read: () => Promise<string | undefined> | string | undefined,
  wanted: RegExp,
  timeout = PATIENCE.timeout,
): Promise<void> {
  await until(async () => {
    const text = await read();
    if (text === undefined || !wanted.test(text))
      throw new Error(`${JSON.stringify(text)} does not match ${wanted}`);
  }, timeout);
}
