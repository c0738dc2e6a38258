import { useId } from "preact/hooks";
import type { Platform, RuleSetInfo, RuleSets, Settings, SettingsPatch } from "../../contract/types.ts";
import { lockNote } from "../../settings/pages/lock-note.ts";
import { type MessageKey, t, tCount } from "../../settings/pages/strings.ts";
import { lockOn, patchFor, standOf } from "../../settings/pages/switching.ts";
import { PLATFORM_NAMES } from "../../settings/platforms.ts";

interface Props {
  /** `undefined`: all platforms at once. */
  platform: Platform | undefined;
  ruleSets: RuleSets;
  settings: Settings;
  enabled: boolean;
  change: (patch: SettingsPatch) => Promise<void>;
}

/** The rule sets as switches. They show what the server says, so a refused change springs back. */
export function RuleSetSwitches({ platform, ruleSets, settings, enabled, change }: Props) {
  const heading = useId();
  const shown = ruleSets.rule_sets.filter((set) => !platform || set.platforms.includes(platform));
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{platform ? t("popupChecksFor", PLATFORM_NAMES[platform]) : t("popupChecksAll")}</h2>
      <p class="quiet">{t(noteOf(shown.length, enabled))}</p>
      <ul class="card switches">
        {shown.map((set) => (
          <RuleSetSwitch
            key={set.id}
            set={set}
            platform={platform}
            enabled={enabled && !lockOn(set, platform)}
            toggle={(on) => void change(patchFor(set.id, platform, on, settings))}
          />
        ))}
      </ul>
      {ruleSets.errors.length > 0 && <p class="quiet">{tCount("packErrors", ruleSets.errors.length)}</p>}
    </section>
  );
}

function noteOf(count: number, enabled: boolean): MessageKey {
  if (count === 0) return "popupNoRuleSets";
  return enabled ? "popupSwitchNow" : "popupSwitchLater";
}

interface SwitchProps {
  set: RuleSetInfo;
  platform: Platform | undefined;
  enabled: boolean;
  toggle: (on: boolean) => void;
}

function RuleSetSwitch({ set, platform, enabled, toggle }: SwitchProps) {
  const note = useId();
  const { on, someOn } = standOf(set, platform);
  const lock = lockOn(set, platform);
  return (
    <li>
      <label>
        <span>{set.title}</span>
        <input
          type="checkbox"
          role="switch"
          data-rule-set={set.id}
          checked={on}
          aria-checked={on}
          disabled={!enabled}
          aria-describedby={note}
          onChange={(event) => {
            toggle(event.currentTarget.checked);
            event.currentTarget.checked = on;
          }}
        />
      </label>
      <p class="quiet" id={note}>
        {lock && lockNote(lock)}
        {!lock && someOn.length > 0 && t("popupMixed", someOn.map((name) => PLATFORM_NAMES[name]).join(", "))}
      </p>
    </li>
  );
}
