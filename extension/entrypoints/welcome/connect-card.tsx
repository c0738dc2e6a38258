import { useEffect, useRef, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { ask, type Status } from "../../connection/messages.ts";
import { serverOrigin } from "../../connection/server-address.ts";
import { StateOfServer } from "../../settings/pages/state-of-server.tsx";
import { t } from "../../settings/pages/strings.ts";

/** The one thing to do on this page: connect; and afterwards, how to begin. */
export function ConnectCard({ status }: { status: Status }) {
  const ended = usePairingEnded(status);
  const shortcut = useShortcut();
  const origin = useServerOrigin();
  const ready = status.state === "ready";
  return (
    <section class="card" data-ready={ready}>
      <h2>{t(ready ? "welcomeReadyTitle" : "welcomeConnectTitle")}</h2>
      <StateOfServer status={status} connect={() => void ask({ type: "pair" })} />
      {ready && (
        <p>
          {t("welcomeReadyBody")} {shortcut && t("welcomeReadyShortcut", shortcut)}
        </p>
      )}
      {ready && origin && <a href={`${origin}/latihan`}>{t("welcomePractice")}</a>}
      <p role="status" class="quiet">
        {ended && t("pairingEnded")}
      </p>
    </section>
  );
}

/** A pairing was shown, and ended without a connection: refused, or too late. */
function usePairingEnded({ state, pairing }: Status): boolean {
  const wasPairing = useRef(false);
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    if (pairing || state === "ready") setEnded(false);
    else if (wasPairing.current && state === "not-paired") setEnded(true);
    wasPairing.current = pairing !== undefined;
  }, [state, pairing]);
  return ended;
}

/** The keyboard shortcut as the browser has it: people change it. */
function useShortcut(): string {
  const [shortcut, setShortcut] = useState("");
  useEffect(() => {
    void browser.commands.getAll().then((commands) => {
      setShortcut(commands.find(({ name }) => name === "open-panel")?.shortcut ?? "");
    });
  }, []);
  return shortcut;
}

/** Where the practice page is; empty until it is known. */
function useServerOrigin(): string {
  const [origin, setOrigin] = useState("");
  useEffect(() => void serverOrigin().then(setOrigin), []);
  return origin;
}
