import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { ask, type ServerState, type Status } from "../../connection/messages.ts";
import { missingOrigins, requestOrigins } from "../../connection/permission.ts";
import { DEFAULT_PORT, followServerPort, serverPort } from "../../connection/server-address.ts";
import { language } from "../strings.ts";
import { Command } from "./command.tsx";
import { type MessageKey, t } from "./strings.ts";
import "./state-of-server.css";

const NAMES: Record<ServerState, MessageKey> = {
  checking: "statusChecking",
  ready: "statusReady",
  "server-off": "statusServerOff",
  "not-paired": "statusNotPaired",
  "no-permission": "statusNoPermission",
  error: "statusError",
};

interface Props {
  status: Status;
  /** Starts the pairing, from where the code stays visible. */
  connect: () => void;
}

/** How it stands with the server, and the one thing to do about it. */
export function StateOfServer({ status, connect }: Props) {
  return (
    <div class="state" data-state={status.state}>
      <p class="state-line" role="status">
        <span class="state-dot" aria-hidden="true" />
        <span class="state-name">{t(NAMES[status.state])}</span>
      </p>
      <Advice status={status} connect={connect} />
    </div>
  );
}

function Advice({ status, connect }: Props) {
  const port = usePort();
  switch (status.state) {
    case "checking":
      return <p class="quiet">{t("stateCheckingBody")}</p>;
    case "ready":
      return <Ready />;
    case "server-off":
      return (
        <>
          <p>{t("stateServerOffBody")}</p>
          <Command text={port === DEFAULT_PORT ? "make run" : `.venv/bin/rambu serve --port ${port}`} />
          <p class="quiet">{t("stateServerOffThen")}</p>
          <Retry />
        </>
      );
    case "not-paired":
      return status.pairing ? (
        <Compare pairing={status.pairing} connect={connect} />
      ) : (
        <Connect connect={connect} />
      );
    case "no-permission":
      return <Grant body={t("stateNoPermissionBody")} />;
    case "error":
      return (
        <>
          <p>{errorText(status, port)}</p>
          <Retry />
        </>
      );
  }
}

function Ready() {
  const missing = useMissingOrigins();
  if (missing.length > 0) return <Grant body={t("stateSitesMissingBody")} />;
  return <p class="quiet">{t("stateReadyBody")}</p>;
}

function Connect({ connect }: { connect: () => void }) {
  return (
    <>
      <p>{t("stateNotPairedBody")}</p>
      <Actions>
        <button type="button" class="main" onClick={connect}>
          {t("actionConnect")}
        </button>
      </Actions>
    </>
  );
}

function Compare({ pairing, connect }: { pairing: NonNullable<Status["pairing"]>; connect: () => void }) {
  const until = new Date(pairing.expiresAt).toLocaleTimeString(language(), { timeStyle: "short" });
  return (
    <>
      <p>{t("pairingCompare")}</p>
      <p class="code" data-code={pairing.code}>
        <span class="unseen">{t("pairingCode", [...pairing.code].join(" "))}</span>
        <span aria-hidden="true">
          <span class="code-half">{pairing.code.slice(0, 3)}</span>
          <span class="code-half">{pairing.code.slice(3)}</span>
        </span>
      </p>
      <p class="quiet">{t("pairingUntil", until)}</p>
      <Actions>
        <button type="button" onClick={connect}>
          {t("actionShowApproval")}
        </button>
      </Actions>
    </>
  );
}

function Grant({ body }: { body: string }) {
  const missing = useMissingOrigins();
  return (
    <>
      <p>{body}</p>
      <Actions>
        <button type="button" class="main" onClick={() => void requestOrigins(missing)}>
          {t("actionGrant")}
        </button>
      </Actions>
    </>
  );
}

function Retry() {
  return (
    <Actions>
      <button type="button" onClick={() => void ask({ type: "check-server" })}>
        {t("actionRetry")}
      </button>
    </Actions>
  );
}

function Actions({ children }: { children: ComponentChildren }) {
  return <div class="actions">{children}</div>;
}

function errorText({ reason, detail }: Status, port: number): string {
  if (reason === "impostor") return t("stateImpostorBody", port);
  if (reason === "too-slow") return t("stateTooSlowBody");
  if (reason === "refused") return t("stateRefusedBody", detail ?? "");
  return t("stateUnexpectedBody", detail ?? "");
}

function usePort(): number {
  const [port, setPort] = useState(DEFAULT_PORT);
  useEffect(() => {
    const look = () => void serverPort().then(setPort);
    look();
    return followServerPort(look);
  }, []);
  return port;
}

/** Known before the click: a browser grants only what is asked for at once. */
function useMissingOrigins(): string[] {
  const [missing, setMissing] = useState<string[]>([]);
  useEffect(() => {
    const look = () => void missingOrigins().then(setMissing);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return missing;
}
