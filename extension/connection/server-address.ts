/**
 * Where the server is. The address is always this computer's own; only the port can differ. The office's port counts before
 * the writer's, and that before the default.
 */
import { browser } from "wxt/browser";
import { followManaged, isPort, readManaged } from "../settings/managed.ts";

export const DEFAULT_PORT = 17_845;

export async function serverPort(): Promise<number> {
  const { serverPort: ofOffice } = await readManaged();
  if (ofOffice) return ofOffice;
  const { port } = await browser.storage.local.get("port");
  return isPort(port) ? port : DEFAULT_PORT;
}

/** @throws RangeError for what is no port between 1024 and 65535. */
export async function setServerPort(port: number): Promise<void> {
  if (!isPort(port)) throw new RangeError(`not a port: ${port}`);
  await browser.storage.local.set({ port });
}

/** The server's origin, without a slash at its end. */
export async function serverOrigin(): Promise<string> {
  return `http://127.0.0.1:${await serverPort()}`;
}

/** Calls `listener` when the port may be another one, until what it returns is called. */
export function followServerPort(listener: () => void): () => void {
  const onChanged = (changes: { port?: unknown }) => {
    if (changes.port) listener();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  const stopManaged = followManaged(listener);
  return () => {
    browser.storage.local.onChanged.removeListener(onChanged);
    stopManaged();
  };
}
