/**
 * The page's line to the background worker. When the extension is updated or switched off, the worker is gone for good and
 * everything of ours in this page lets go, silently: an error would be the site's to see.
 */
import { browser } from "wxt/browser";
import { ask, COMPOSER_PORT, type Message, type Reply, type Requests } from "../connection/messages.ts";
import { isOrphaned } from "../connection/orphaned.ts";
import type { EvaluationRequest } from "../contract/types.ts";

/** A worker that was stopped by the browser is started again by the next port; not in a tight loop. */
const RECONNECT_MS = 1_000;

export class WorkerLink {
  private port: ReturnType<typeof browser.runtime.connect> | null = null;
  private wanted = false;

  constructor(
    private readonly letGo: () => void,
    signal: AbortSignal,
  ) {
    signal.addEventListener("abort", () => this.hold(false), { once: true });
  }

  /** The answer, or undefined when the worker could not give one. */
  async ask<M extends Message>(message: M): Promise<Requests[M["type"]]["answer"] | undefined> {
    try {
      return await ask(message);
    } catch {
      this.orphaned();
      return undefined;
    }
  }

  async judge(composer: string, request: EvaluationRequest): Promise<Reply> {
    return (await this.ask({ type: "evaluate", composer, request })) ?? { state: "error" };
  }

  /** While the page has a compose box, the worker watches the server. */
  hold(wanted: boolean): void {
    this.wanted = wanted;
    if (!wanted) {
      if (!isOrphaned()) this.port?.disconnect();
      this.port = null;
    } else if (!this.port && !this.orphaned()) {
      this.port = browser.runtime.connect({ name: COMPOSER_PORT });
      this.port.onDisconnect.addListener(() => this.dropped());
    }
  }

  private dropped(): void {
    this.port = null;
    setTimeout(() => this.wanted && this.hold(true), RECONNECT_MS);
  }

  private orphaned(): boolean {
    const orphaned = isOrphaned();
    if (orphaned) this.letGo();
    return orphaned;
  }
}
