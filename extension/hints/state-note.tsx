import type { ServerState } from "../connection/messages.ts";
import { type MessageKey, t } from "../settings/strings.ts";
import { ActionButton } from "./actions.tsx";
import type { Deeds } from "./deeds.ts";

type Problem = Exclude<ServerState, "ready">;

const BODIES: Record<Problem, MessageKey> = {
  checking: "stateCheckingBody",
  "server-off": "stateServerOffBody",
  "not-paired": "stateNotPairedBody",
  "no-permission": "stateNoPermissionBody",
  error: "panelErrorBody",
};

/** Why nothing is judged now, and what can be done about it. */
export function StateNote({ state, deeds }: { state: Problem; deeds: Deeds }) {
  return (
    <div class="note">
      <p>{t(BODIES[state])}</p>
      {state === "server-off" && (
        <>
          <code>make run</code>
          <p>{t("stateServerOffThen")}</p>
        </>
      )}
      {state !== "checking" && (
        <div class="actions">
          <ActionButton act="check-server" class="button main" run={deeds.checkServer}>
            {t("actionRetry")}
          </ActionButton>
          <ActionButton act="open-welcome" class="button" run={deeds.openWelcome}>
            {t("panelWelcome")}
          </ActionButton>
        </div>
      )}
    </div>
  );
}
