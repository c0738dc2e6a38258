import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { ask } from "../../connection/messages.ts";
import type { SettingsPatch } from "../../contract/types.ts";
import { LanguageChoice } from "../../settings/pages/language-choice.tsx";
import { PAIR_AT_ONCE } from "../../settings/pages/pair-at-once.ts";
import { StateOfServer } from "../../settings/pages/state-of-server.tsx";
import { t } from "../../settings/pages/strings.ts";
import { useCache } from "../../settings/pages/use-cache.ts";
import { useServerWatch } from "../../settings/pages/use-server-watch.ts";
import type { ActivePage } from "./active-page.ts";
import { IgnoredHints } from "./ignored-hints.tsx";
import { RuleSetSwitches } from "./rule-set-switches.tsx";

/** State of the server, the rule sets of this platform, what was ignored here, and the language. */
export function Popup({ page }: { page: ActivePage }) {
  const cache = useCache();
  const [failure, setFailure] = useState("");
  useServerWatch();
  // Anew from the beginning, since settings may have been changed elsewhere.
  useEffect(() => void ask({ type: "check-server" }), []);
  if (!cache) return null;
  const { status, settings, ruleSets } = cache;

  const change = async (patch: SettingsPatch) => {
    setFailure("");
    try {
      await ask({ type: "patch-settings", patch });
    } catch (refusal) {
      setFailure(t("popupNotSaved", (refusal as Error).message));
    }
  };

  return (
    <main>
      <header>
        <img src="/icon/48.png" alt="" width="32" height="32" />
        <h1>Rambu</h1>
      </header>
      <section class="card">
        <StateOfServer status={status} connect={() => void connectOnWelcomePage()} />
      </section>
      {page.needsReload && <ReloadPage tab={page.tab} />}
      <RuleSetSwitches
        platform={page.platform}
        ruleSets={ruleSets}
        settings={settings}
        enabled={status.state === "ready"}
        change={change}
      />
      <p class="failure" role="alert">
        {failure}
      </p>
      <IgnoredHints page={page} settings={settings} ruleSets={ruleSets} change={change} />
      <footer>
        <LanguageChoice chosen={settings.language} />
        <button type="button" class="link" onClick={() => void ask({ type: "open-welcome" })}>
          {t("popupGuide")}
        </button>
        <p class="quiet">{t("notLegalAdvice")}</p>
      </footer>
    </main>
  );
}

/** The popup closes as soon as the approval page opens; the welcome page keeps the code in sight. */
async function connectOnWelcomePage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") + PAIR_AT_ONCE });
  window.close();
}

function ReloadPage({ tab }: { tab: number | undefined }) {
  const reload = async () => {
    if (tab !== undefined) await browser.tabs.reload(tab);
    window.close();
  };
  return (
    <section class="card">
      <p>{t("popupReload")}</p>
      <button type="button" onClick={() => void reload()}>
        {t("actionReload")}
      </button>
    </section>
  );
}
