import { useEffect } from "preact/hooks";
import { browser } from "wxt/browser";
import { ask } from "../../connection/messages.ts";
import type { Cache } from "../../settings/cache.ts";
import { LanguageChoice } from "../../settings/pages/language-choice.tsx";
import { PAIR_AT_ONCE } from "../../settings/pages/pair-at-once.ts";
import { StateOfServer } from "../../settings/pages/state-of-server.tsx";
import { t } from "../../settings/pages/strings.ts";
import { useCache } from "../../settings/pages/use-cache.ts";
import { useChanges } from "../../settings/pages/use-changes.ts";
import { useServerWatch } from "../../settings/pages/use-server-watch.ts";
import type { ActivePage } from "./active-page.ts";
import { CheckHere } from "./check-here.tsx";
import { IgnoredHints } from "./ignored-hints.tsx";
import { RuleSetSwitches } from "./rule-set-switches.tsx";
import { SiteHere } from "./site-here.tsx";

interface Props {
  page: ActivePage;
}

export function Popup({ page }: Props) {
  const cache = useCache();
  useServerWatch();
  // Anew from the beginning, since settings may have been changed elsewhere.
  useEffect(() => void ask({ type: "check-server" }), []);
  return cache && <Known page={page} cache={cache} />;
}

/** State of the server, the rule sets of this platform, what was ignored here, and the language. */
function Known({ page, cache }: Props & { cache: Cache }) {
  const { status } = cache;
  const { settings, ruleSets, refusal, change } = useChanges(cache);
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
      <SiteHere page={page} />
      {page.hasNoBox && page.platform && (
        <CheckHere platform={page.platform} enabled={status.state === "ready"} />
      )}
      <RuleSetSwitches
        platform={page.platform}
        ruleSets={ruleSets}
        enabled={status.state === "ready"}
        change={change}
      />
      <p class="failure" role="alert">
        {refusal && t("popupNotSaved", refusal.message)}
      </p>
      <IgnoredHints page={page} settings={settings} ruleSets={ruleSets} change={change} />
      <footer>
        <LanguageChoice chosen={settings.language} />
        <button type="button" class="link" onClick={() => void openOptions()}>
          {t("popupOptions")}
        </button>
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

async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
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
