/**
 * Watches the server while somebody writes, or looks at the popup or the welcome page: these hold a port open. With none
 * open there is no check at all. The checks also keep the background worker from being stopped under a writer.
 */
import { browser } from "wxt/browser";
import type { Connection } from "./connection.ts";
import { COMPOSER_PORT, PAGE_PORT } from "./messages.ts";

const STEADY_MS = 5_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 15_000;

export class Watch {
  readonly #connection: Connection;
  #ports = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = FIRST_RETRY_MS;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  listen(): void {
    browser.runtime.onConnect.addListener((port) => {
      if (port.name !== COMPOSER_PORT && port.name !== PAGE_PORT) return;
      this.#ports += 1;
      port.onDisconnect.addListener(() => this.#closed());
      if (this.#ports === 1) void this.#look();
    });
  }

  #closed(): void {
    this.#ports -= 1;
    if (this.#ports > 0) return;
    clearTimeout(this.#timer);
    this.#retryMs = FIRST_RETRY_MS;
  }

  async #look(): Promise<void> {
    clearTimeout(this.#timer);
    const { state } = await this.#connection.check();
    if (this.#ports === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), this.#pause(state === "ready"));
  }

  #pause(ready: boolean): number {
    if (ready) {
      this.#retryMs = FIRST_RETRY_MS;
      return STEADY_MS;
    }
    const pause = this.#retryMs;
    this.#retryMs = Math.min(pause * 2, LONGEST_RETRY_MS);
    return pause;
  }
}
