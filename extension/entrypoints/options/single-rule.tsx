import type { RuleInfo } from "../../contract/types.ts";
import { SEVERITY_WORDS } from "../../hints/severity.ts";
import { t } from "../../settings/pages/strings.ts";
import { Switch } from "../../settings/pages/switch.tsx";
import { dateOf, notesOn } from "../../settings/pages/switch-notes.ts";
import { lockOn, patchFor, standOf } from "../../settings/pages/switching.ts";
import type { Changes } from "../../settings/pages/use-changes.ts";
import { namesOf, PLATFORM_NAMES } from "../../settings/platforms.ts";
import { SourceName } from "../../settings/source-name.tsx";

interface Props {
  rule: RuleInfo;
  change: Changes["change"];
}

/** One rule: its switch for all platforms, what it says, where it rests, and what it marks and lets pass. */
export function SingleRule({ rule, change }: Props) {
  const { on } = standOf(rule, undefined);
  return (
    <li data-rule={rule.id} data-severity={rule.severity}>
      <Switch
        label={
          <>
            {rule.title} <span class="severity">{t(SEVERITY_WORDS[rule.severity])}</span>
          </>
        }
        on={on}
        enabled={!lockOn(rule, undefined)}
        note={notesOn(rule, undefined)}
        toggle={(wanted) => void change((settings) => patchFor(rule.id, undefined, wanted, settings))}
      />
      <p>{rule.message}</p>
      <details>
        <summary aria-label={t("optionsDetailsOf", rule.title)}>{t("optionsDetails")}</summary>
        <Details rule={rule} />
      </details>
    </li>
  );
}

function Details({ rule }: { rule: RuleInfo }) {
  const { source } = rule;
  const everywhere = rule.platforms.length === Object.keys(PLATFORM_NAMES).length;
  return (
    <dl>
      <dt>{t("optionsSource")}</dt>
      <dd>
        <SourceName source={source} />
        {source.checked && <span class="quiet"> {t("optionsChecked", dateOf(source.checked))}</span>}
      </dd>
      <dt>{t("optionsRuleFor")}</dt>
      <dd>{everywhere ? t("optionsEverywhere") : namesOf(rule.platforms)}</dd>
      <dt>{t("optionsFlagged")}</dt>
      <dd>
        <Examples texts={rule.flag} />
      </dd>
      <dt>{t("optionsPassed")}</dt>
      <dd>
        <Examples texts={rule.pass} />
      </dd>
      <dt>{t("optionsRuleId")}</dt>
      <dd>
        <code>{rule.id}</code>
      </dd>
    </dl>
  );
}

function Examples({ texts }: { texts: readonly string[] }) {
  return (
    <ul class="examples">
      {/* Of examples with a picture only, the text may be empty. */}
      {[...new Set(texts)].filter(Boolean).map((text) => (
        <li key={text} lang="id">
          {text}
        </li>
      ))}
    </ul>
  );
}
