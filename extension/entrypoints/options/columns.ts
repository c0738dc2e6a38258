import type { Platform, RuleSetInfo, Settings, SettingsPatch } from "../../contract/types.ts";

/** Every rule set of a platform, switched for it alone. */
export function patchForColumn(
  sets: readonly RuleSetInfo[],
  platform: Platform,
  on: boolean,
  settings: Settings,
): SettingsPatch {
  const targets = sets.filter((set) => set.platforms.includes(platform)).map(({ id }) => id);
  const others = settings.switches.filter(
    (entry) => entry.platform !== platform || !targets.includes(entry.target),
  );
  return { switches: [...others, ...targets.map((target) => ({ target, platform, on }))] };
}
