import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { WorkerLink } from "../../../extension/hints/worker-link.ts";

/** A port that the browser can close. */
class FakePort {
  readonly disconnect = vi.fn();
  private closed: () => void = () => undefined;
  readonly onDisconnect = {
    addListener: (listener: () => void) => {
      this.closed = listener;
    },
  };

  close(): void {
    this.closed();
  }
}

let ports: FakePort[];
let stop: AbortController;
let letGo: () => void;
let link: WorkerLink;

beforeEach(() => {
  vi.useFakeTimers();
  ports = [];
  vi.spyOn(browser.runtime, "connect").mockImplementation((() => {
    const port = new FakePort();
    ports.push(port);
    return port;
  }) as never);
  stop = new AbortController();
  letGo = vi.fn(() => stop.abort());
  link = new WorkerLink(letGo, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

/** As after an update: the page's script is still there, its extension is not. */
function orphan(): void {
  vi.spyOn(browser.runtime, "id", "get").mockReturnValue(undefined as never);
  vi.spyOn(browser.runtime, "sendMessage").mockRejectedValue(new Error("Extension context invalidated."));
}

describe("the line to the worker", () => {
  it("is held while there is a compose box", () => {
    link.hold(true);
    link.hold(true);
    expect(ports).toHaveLength(1);
    link.hold(false);
    expect(ports[0]?.disconnect).toHaveBeenCalledOnce();
  });

  it("is taken up again when the browser stopped the worker, and not when no box is left", async () => {
    link.hold(true);
    ports[0]?.close();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ports).toHaveLength(2);
    link.hold(false);
    ports[1]?.close();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(ports).toHaveLength(2);
  });

  it("gives the worker's judgement, and an error when there is none", async () => {
    const request = { platform: "x" as const, text: "halo" };
    const send = vi.spyOn(browser.runtime, "sendMessage");
    send.mockResolvedValueOnce({ answer: { state: "superseded" } } as never);
    expect(await link.judge("composer-1", request)).toEqual({ state: "superseded" });
    expect(send).toHaveBeenCalledWith({ type: "evaluate", composer: "composer-1", request });
    send.mockRejectedValueOnce(new Error("Could not establish connection."));
    expect(await link.judge("composer-1", request)).toEqual({ state: "error" });
    expect(letGo).not.toHaveBeenCalled();
  });

  it("lets everything go, without an error, when the extension is no longer there", async () => {
    link.hold(true);
    orphan();
    expect(await link.judge("composer-1", { platform: "x", text: "halo" })).toEqual({ state: "error" });
    expect(letGo).toHaveBeenCalledOnce();
    expect(ports[0]?.disconnect).not.toHaveBeenCalled();
  });
});
