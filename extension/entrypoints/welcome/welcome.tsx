import { useEffect } from "preact/hooks";
import { ask } from "../../connection/messages.ts";
import { LanguageChoice } from "../../settings/pages/language-choice.tsx";
import { PAIR_AT_ONCE } from "../../settings/pages/pair-at-once.ts";
import { type MessageKey, t } from "../../settings/pages/strings.ts";
import { useCache } from "../../settings/pages/use-cache.ts";
import { useServerWatch } from "../../settings/pages/use-server-watch.ts";
import { ConnectCard } from "./connect-card.tsx";
import { PortField } from "./port-field.tsx";

const DOES: MessageKey[] = ["welcomeDoesHints", "welcomeDoesChecklist", "welcomeDoesFix"];
const NEVER: MessageKey[] = [
  "welcomeNeverSend",
  "welcomeNeverHold",
  "welcomeNeverScore",
  "welcomeNeverWrite",
];

/** Opens after installation: what Rambu does, what it never does, and the way to the server in one click. */
export function Welcome() {
  const cache = useCache();
  useServerWatch();
  useEffect(lookAtServer, []);
  const title = cache && t("welcomeTitle");
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  if (!cache) return null;

  return (
    <>
      <header>
        <img src="/icon/96.png" alt="" width="64" height="64" />
        <LanguageChoice chosen={cache.settings.language} />
      </header>
      <main>
        <div class="lead">
          <h1>{t("welcomeTitle")}</h1>
          <p>{t("welcomeLead")}</p>
        </div>
        <ConnectCard status={cache.status} />
        <div class="promises">
          <Promises title="welcomeDoesTitle" kind="does" lines={DOES} />
          <Promises title="welcomeNeverTitle" kind="never" lines={NEVER} />
        </div>
      </main>
      <footer>
        <details>
          <summary>{t("welcomeAdvanced")}</summary>
          <PortField />
        </details>
        <p class="quiet">
          {t("notLegalAdvice")} {t("welcomePrivacy")}
        </p>
      </footer>
    </>
  );
}

function Promises({ title, kind, lines }: { title: MessageKey; kind: string; lines: MessageKey[] }) {
  return (
    <section>
      <h2>{t(title)}</h2>
      <ul class={kind}>
        {lines.map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Now, and whenever the person comes back: from the terminal, or from the approval page. */
function lookAtServer(): () => void {
  const look = () => {
    if (document.visibilityState === "visible") void ask({ type: "check-server" });
  };
  if (location.hash === PAIR_AT_ONCE) {
    // So that reloading the page does not ask again.
    history.replaceState(null, "", location.pathname);
    void ask({ type: "pair" });
  } else {
    look();
  }
  window.addEventListener("focus", look);
  return () => window.removeEventListener("focus", look);
}
