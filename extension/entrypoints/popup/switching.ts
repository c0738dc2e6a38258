/** How a rule set stands on one platform or on all, and the change that a switch asks for. */
import type { Platform, RuleSetInfo, Settings, SettingsPatch } from "../../contract/types.ts";

export interface Stand {
  on: boolean;
  /** Over all platforms: those it is on for, where it is not on for all of its own. Else empty. */
  someOn: Platform[];
}

export function standOf(set: RuleSetInfo, platform: Platform | undefined): Stand {
  if (platform) return { on: set.on[platform] ?? false, someOn: [] };
  const on = set.platforms.filter((each) => set.on[each]);
  const all = on.length === set.platforms.length;
  return { on: all, someOn: all ? [] : on };
}

/** One platform: this one entry. All: a single entry for all, and none of this rule set that would overrule it. */
export function patchFor(
  target: string,
  platform: Platform | undefined,
  on: boolean,
  settings: Settings,
): SettingsPatch {
  if (platform) return { switch: { target, platform, on } };
  const others = settings.switches.filter((entry) => entry.target !== target);
  return { switches: [...others, { target, platform: null, on }] };
}
