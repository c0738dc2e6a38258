/**
 * How settings will look once the server has agreed: what `server/storage/settings.py` and `server/engine/switches.py` do,
 * for the moments until it has. What it then says counts.
 */
import type {
  Platform,
  RuleSetInfo,
  RuleSets,
  Settings,
  SettingsPatch,
  Switch,
} from "../../contract/types.ts";
import type { Switched } from "./switching.ts";

/** The settings after a patch. */
export function patched(settings: Settings, patch: SettingsPatch): Settings {
  const { switch: one, ignore, unignore, ...whole } = patch;
  const given = Object.fromEntries(Object.entries(whole).filter(([, value]) => value != null));
  const changed: Settings = { ...settings, ...given };
  if (one) changed.switches = [...without(changed.switches, one), { platform: null, ...one } as Switch];
  const ignored = [...changed.ignored, ...(ignore ? [{ platform: null, ...ignore }] : [])];
  changed.ignored = ignored.filter(
    ({ rule, platform }) => rule !== unignore?.rule || platform !== (unignore.platform ?? null),
  );
  return changed;
}

/** The rule sets with what is on by these settings; what the office holds stays as it is. */
export function switched(ruleSets: RuleSets, settings: Settings): RuleSets {
  const byTarget = new Map<string, boolean>();
  for (const { target, platform, on } of settings.switches) byTarget.set(`${target} ${platform}`, on);
  const isOn = (platform: Platform, targets: string[]) => {
    for (const target of targets) {
      const on = byTarget.get(`${target} ${platform}`) ?? byTarget.get(`${target} null`);
      if (on !== undefined) return on;
    }
    return true;
  };
  const onOf = (one: Switched, targets: string[]) =>
    Object.fromEntries(
      one.platforms.map((each) => [each, one.locks[each] ? one.on[each] : isOn(each, targets)]),
    );
  const withSwitches = (set: RuleSetInfo): RuleSetInfo => ({
    ...set,
    on: onOf(set, [set.id]),
    rules: set.rules.map((rule) => ({ ...rule, on: onOf(rule, [rule.id, set.id]) })),
  });
  return { ...ruleSets, rule_sets: ruleSets.rule_sets.map(withSwitches) };
}

function without(switches: Switch[], { target, platform }: NonNullable<SettingsPatch["switch"]>): Switch[] {
  return switches.filter((entry) => entry.target !== target || entry.platform !== (platform ?? null));
}
