import { useId } from "preact/hooks";
import type { Platform, RuleSetInfo, RuleSets } from "../../contract/types.ts";
import { type MessageKey, t, tCount } from "../../settings/pages/strings.ts";
import { Switch } from "../../settings/pages/switch.tsx";
import { notesOn } from "../../settings/pages/switch-notes.ts";
import { lockOn, patchFor, standOf } from "../../settings/pages/switching.ts";
import type { Changes } from "../../settings/pages/use-changes.ts";
import { PLATFORM_NAMES } from "../../settings/platforms.ts";

interface Props {
  /** `undefined`: all platforms at once. */
  platform: Platform | undefined;
  ruleSets: RuleSets;
  enabled: boolean;
  change: Changes["change"];
}

/** The rule sets as switches. They show what the server says, so a refused change springs back. */
export function RuleSetSwitches({ platform, ruleSets, enabled, change }: Props) {
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
            toggle={(on) => void change((settings) => patchFor(set.id, platform, on, settings))}
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
  const { on } = standOf(set, platform);
  return (
    <li>
      <Switch
        name={set.id}
        label={set.title}
        on={on}
        enabled={enabled}
        note={notesOn(set, platform)}
        toggle={toggle}
      />
    </li>
  );
}
