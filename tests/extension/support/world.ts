/** A browser with the background worker in it, over wxt's fake, and a server that can be watched. */
import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Message, Requests, Status } from "../../../extension/connection/messages.ts";
import { saveToken } from "../../../extension/connection/token-store.ts";
import { startWorker } from "../../../extension/connection/worker.ts";
import { FakeServer } from "./fake-server.ts";

const SITES = ["https://x.com/*", "https://www.instagram.com/*"];
export const SERVER_HOST = "http://127.0.0.1/*";

type Listener<A extends unknown[]> = (...args: A) => unknown;

/** An event of the browser that wxt's fake does not have. */
export class FakeEvent<A extends unknown[]> {
  readonly #listeners = new Set<Listener<A>>();
  addListener = (listener: Listener<A>): void => void this.#listeners.add(listener);
  removeListener = (listener: Listener<A>): void => void this.#listeners.delete(listener);
  trigger = (...args: A): void => {
    for (const listener of this.#listeners) listener(...args);
  };
}

export interface FakePort {
  name: string;
  onDisconnect: FakeEvent<[]>;
}

export class World {
  readonly server = new FakeServer();
  readonly granted = new Set([...SITES, SERVER_HOST]);
  readonly onConnect = new FakeEvent<[FakePort]>();
  readonly onPermissions = new FakeEvent<[{ origins?: string[] }]>();
  readonly onTakenBack = new FakeEvent<[{ origins?: string[] }]>();
  /** The scripts that the worker has registered, by id, and those that it put into open tabs. */
  readonly registered = new Map<string, { id: string; matches: string[] }>();
  readonly putIn: { tab: number; files: string[] }[] = [];
  readonly onCommand = new FakeEvent<[string]>();
  readonly openedWindows: string[] = [];
  /** The address of tab 1, which is in front. */
  activeUrl: string | undefined = "https://x.com/home";
  /** What content scripts would be asked, and what they answer. */
  readonly tabMessages: { tab: number; message: unknown }[] = [];
  answerOfTab: (message: unknown) => unknown = () => undefined;

  constructor() {
    fakeBrowser.reset();
    vi.stubGlobal("indexedDB", new IDBFactory());
    vi.stubGlobal("fetch", this.server.fetch);
    this.#addMissingParts();
  }

  /** As the browser does it after a stop: everything in memory is gone. */
  startWorker(): void {
    fakeBrowser.runtime.onMessage.removeAllListeners();
    startWorker();
  }

  async pair(): Promise<{ token: string; token_id: string }> {
    const token = this.server.giveToken();
    await saveToken(token);
    return token;
  }

  /** Sends a message as a content script in frame 0 of tab 1 does. */
  async ask<M extends Message>(
    message: M,
  ): Promise<{ answer: Requests[M["type"]]["answer"]; refused?: string }> {
    const sender = { id: fakeBrowser.runtime.id, tab: { id: 1 }, frameId: 0 };
    return await new Promise((resolve) => {
      void fakeBrowser.runtime.onMessage.trigger(message as never, sender as never, resolve as never);
    });
  }

  async status(): Promise<Status> {
    return (await fakeBrowser.storage.local.get("status")).status as Status;
  }

  openComposer(): FakePort {
    return this.connect("composer").atWorker;
  }

  /** Opens a port: the page's end of it, and the worker's. Who disconnects hears nothing of it, only the other side. */
  connect(name: string): FakePort & { atWorker: FakePort; disconnect: () => void } {
    const atWorker = { name, onDisconnect: new FakeEvent<[]>() };
    this.onConnect.trigger(atWorker);
    return {
      name,
      onDisconnect: new FakeEvent(),
      atWorker,
      disconnect: () => atWorker.onDisconnect.trigger(),
    };
  }

  #addMissingParts(): void {
    Object.assign(fakeBrowser.runtime, {
      onConnect: this.onConnect,
      getManifest: () => ({
        host_permissions: [...SITES, SERVER_HOST],
        content_scripts: [
          { matches: [...SITES], js: ["content.js"], css: [fakeBrowser.runtime.getURL("/content.css")] },
        ],
      }),
      connect: ({ name }: { name: string }) => this.connect(name),
      sendMessage: (message: Message) => this.ask(message),
    });
    Object.assign(fakeBrowser, {
      permissions: {
        contains: async ({ origins }: { origins: string[] }) =>
          origins.every((origin) => this.granted.has(origin)),
        request: async ({ origins }: { origins: string[] }) => {
          for (const origin of origins) this.granted.add(origin);
          this.onPermissions.trigger({ origins });
          return true;
        },
        remove: async ({ origins }: { origins: string[] }) => {
          for (const origin of origins) this.granted.delete(origin);
          this.onTakenBack.trigger({ origins });
          return true;
        },
        getAll: async () => ({ permissions: [], origins: [...this.granted] }),
        onAdded: this.onPermissions,
        onRemoved: this.onTakenBack,
      },
      scripting: this.#scripting(),
      commands: {
        onCommand: this.onCommand,
        getAll: async () => [{ name: "open-panel", shortcut: "Alt+Shift+R" }],
      },
    });
    vi.spyOn(fakeBrowser.windows, "create").mockImplementation((async ({ url }: { url: string }) => {
      this.openedWindows.push(url);
    }) as never);
    Object.assign(fakeBrowser.tabs, {
      query: async () => [{ id: 1, url: this.activeUrl }],
      sendMessage: async (tab: number, message: unknown) => {
        this.tabMessages.push({ tab, message });
        return this.answerOfTab(message);
      },
      reload: vi.fn(async () => undefined),
    });
  }

  #scripting() {
    type Script = { id: string; matches: string[] };
    const register = async (scripts: Script[]) => {
      for (const script of scripts) this.registered.set(script.id, script);
    };
    const putIn = async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      this.putIn.push({ tab: target.tabId, files });
    };
    return {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.flatMap((id) => this.registered.get(id) ?? []),
      registerContentScripts: register,
      updateContentScripts: register,
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) this.registered.delete(id);
      },
      executeScript: putIn,
      insertCSS: putIn,
    };
  }
}

/** Turns the event loop until something holds, however the clock of the test stands. @throws after five real seconds. */
export async function until(holds: () => unknown): Promise<void> {
  const end = process.hrtime.bigint() + 5_000_000_000n;
  while (!(await holds())) {
    if (process.hrtime.bigint() > end) throw new Error(`never held: ${holds}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
