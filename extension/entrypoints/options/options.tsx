import { useEffect } from "preact/hooks";
import { browser } from "wxt/browser";
import { ask } from "../../connection/messages.ts";
import type { Cache } from "../../settings/cache.ts";
import { LanguageChoice } from "../../settings/pages/language-choice.tsx";
import { PAIR_AT_ONCE } from "../../settings/pages/pair-at-once.ts";
import { StateOfServer } from "../../settings/pages/state-of-server.tsx";
import { type MessageKey, t, tCount } from "../../settings/pages/strings.ts";
import { useCache } from "../../settings/pages/use-cache.ts";
import { useChanges } from "../../settings/pages/use-changes.ts";
import { useServerWatch } from "../../settings/pages/use-server-watch.ts";
import { Ignored } from "./ignored.tsx";
import { Matrix } from "./matrix.tsx";
import { PersonaForm } from "./persona-form.tsx";
import { Section } from "./section.tsx";
import { SECTIONS } from "./sections.ts";
import { SettingsFile } from "./settings-file.tsx";
import { SingleRules } from "./single-rules.tsx";
import { Sites } from "./sites.tsx";
import { TypingPause } from "./typing-pause.tsx";

/** All that a writer can choose, over the settings that the server keeps. */
export function Options() {
  const cache = useCache();
  useServerWatch();
  // Anew from the beginning, since settings may have been changed elsewhere.
  useEffect(() => void ask({ type: "check-server" }), []);
  const title = cache && t("optionsTitle");
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  return cache && <Known cache={cache} />;
}

function Known({ cache }: { cache: Cache }) {
  const { status } = cache;
  const changes = useChanges(cache);
  const { settings, ruleSets, refusal } = changes;
  const ready = status.state === "ready";
  const known = ruleSets.rule_sets.length > 0;
  return (
    <>
      <header>
        <img src="/icon/96.png" alt="" width="48" height="48" />
        <h1>{t("optionsTitle")}</h1>
        <LanguageChoice chosen={settings.language} />
      </header>
      <main>
        <section class="card" aria-label={t("optionsServer")}>
          <StateOfServer status={status} connect={() => void connectOnWelcomePage()} />
          {!ready && known && <p class="quiet">{t("popupSwitchLater")}</p>}
        </section>
        <nav aria-label={t("optionsContents")}>
          <ul>
            {Object.entries<MessageKey>(SECTIONS).map(([id, key]) => (
              <li key={id}>
                <a href={`#${id}`}>{t(key)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="failure" role="alert">
          {refusal && t("popupNotSaved", refusal.message)}
        </p>
        <fieldset class="parts" disabled={!ready}>
          <Section name="platforms">
            <p class="quiet">{t(known ? "optionsPlatformsHelp" : "popupNoRuleSets")}</p>
            {known && <Matrix ruleSets={ruleSets} change={changes.change} />}
            {ruleSets.errors.length > 0 && <Mistakes errors={ruleSets.errors} />}
          </Section>
          <Section name="rules">
            <SingleRules ruleSets={ruleSets} change={changes.change} />
          </Section>
          <Section name="ignored">
            <Ignored settings={settings} ruleSets={ruleSets} change={changes.change} />
          </Section>
          <Section name="persona">
            <PersonaForm author={settings.author} change={changes.change} />
          </Section>
          <Section name="writing">
            <TypingPause pause={settings.typing_pause_ms} change={changes.change} />
          </Section>
          <Section name="sites">
            <Sites settings={settings} change={changes.change} />
          </Section>
          <Section name="file">
            <SettingsFile settings={settings} attempt={changes.attempt} />
          </Section>
        </fieldset>
      </main>
      <footer>
        <p class="quiet">{t("notLegalAdvice")}</p>
      </footer>
    </>
  );
}

/** What is wrong with packs or policy of the office, as the server tells it: where, and what to do. */
function Mistakes({ errors }: { errors: Cache["ruleSets"]["errors"] }) {
  return (
    <details class="mistakes">
      <summary>{tCount("optionsMistakes", errors.length)}</summary>
      <ul>
        {errors.map(({ file, line, column, message }) => (
          <li key={`${file}:${line}:${column} ${message}`} lang="en">
            <code>
              {file}:{line}:{column}
            </code>{" "}
            {message}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The welcome page keeps the code in sight while the approval page is open. */
async function connectOnWelcomePage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") + PAIR_AT_ONCE });
}
