/** Both ends of a port, as the browser joins them: messages arrive later, and only the other side hears of a disconnect. */
import { fakeBrowser } from "wxt/testing/fake-browser";
import { PICTURE_PORT } from "../../../extension/media/picture-port.ts";
import { FakeEvent } from "../support/world.ts";

export class PortEnd {
  readonly name = PICTURE_PORT;
  readonly sender = { id: fakeBrowser.runtime.id };
  readonly onMessage = new FakeEvent<[unknown]>();
  readonly onDisconnect = new FakeEvent<[]>();
  /** Everything that came here. */
  readonly heard: { type: string; [key: string]: unknown }[] = [];
  other: PortEnd | null = null;

  postMessage(message: unknown): void {
    const { other } = this;
    if (!other) throw new Error("Attempting to use a disconnected port object");
    const copy = structuredClone(message);
    queueMicrotask(() => {
      other.heard.push(copy as never);
      other.onMessage.trigger(copy);
    });
  }

  disconnect(): void {
    const { other } = this;
    this.other = null;
    if (!other) return;
    other.other = null;
    other.onDisconnect.trigger();
  }
}

export function portPair(): { page: PortEnd; worker: PortEnd } {
  const [page, worker] = [new PortEnd(), new PortEnd()];
  page.other = worker;
  worker.other = page;
  return { page, worker };
}
