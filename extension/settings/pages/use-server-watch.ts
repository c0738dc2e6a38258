/** Keeps the state of the server fresh while a page of ours is in sight. */
import { useEffect } from "preact/hooks";
import { browser } from "wxt/browser";
import { PAGE_PORT } from "../../connection/messages.ts";

/** A worker that was stopped is started again by the next port; not in a tight loop. */
const RECONNECT_MS = 1_000;

type Port = ReturnType<typeof browser.runtime.connect>;

export function useServerWatch(): void {
  useEffect(() => {
    let port: Port | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const release = () => {
      clearTimeout(timer);
      port?.disconnect();
      port = undefined;
    };
    const hold = () => {
      release();
      if (document.visibilityState !== "visible") return;
      port = browser.runtime.connect({ name: PAGE_PORT });
      port.onDisconnect.addListener(() => {
        timer = setTimeout(hold, RECONNECT_MS);
      });
    };

    hold();
    document.addEventListener("visibilitychange", hold);
    return () => {
      document.removeEventListener("visibilitychange", hold);
      release();
    };
  }, []);
}
