/** Where the server is. The address is always this computer's own; only the port can differ. */
import { browser } from "wxt/browser";

export const DEFAULT_PORT = 17_845;

/** The port from `storage.local`, or the default where it holds none that could be one. */
export async function serverPort(): Promise<number> {
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

function isPort(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1024 && value <= 65_535;
}
