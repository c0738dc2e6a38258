/** How a rule set or a rule stands on one platform or on all, and the change that a switch asks for. */
import type { Lock, Platform, RuleInfo, RuleSetInfo, Settings, SettingsPatch } from "../../contract/types.ts";

export type Switched = Pick<RuleSetInfo | RuleInfo, "id" | "platforms" | "on" | "locks">;

export interface Stand {
  on: boolean;
  /** Over all platforms: those it is on for, where it is not on for all that can be chosen for. Else empty. */
  someOn: Platform[];
}

export function standOf(one: Switched, platform: Platform | undefined): Stand {
  if (platform) return { on: one.on[platform] ?? false, someOn: [] };
  const free = one.platforms.filter((each) => !one.locks[each]);
  const counted = free.length > 0 ? free : one.platforms;
  const on = counted.filter((each) => one.on[each]);
  const all = on.length === counted.length;
  return { on: all, someOn: all ? [] : on };
}

/** The office's lock on a platform; over all: only where no platform is left to choose for. */
export function lockOn({ platforms, locks }: Switched, platform: Platform | undefined): Lock | undefined {
  if (platform) return locks[platform];
  return platforms.every((each) => locks[each]) ? Object.values(locks)[0] : undefined;
}

/** One platform: this one entry. All: a single entry for all, and none of this target that would overrule it. */
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
