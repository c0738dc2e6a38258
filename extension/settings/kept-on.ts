import type { Lock, Platform, RuleSetInfo } from "../contract/types.ts";

/** The office's lock that keeps a rule on there, whatever the writer would choose. */
export function keptOn(ruleSets: readonly RuleSetInfo[], rule: string, platform: Platform): Lock | undefined {
  const found = ruleSets.flatMap(({ rules }) => rules).find(({ id }) => id === rule);
  return found?.on[platform] ? found.locks[platform] : undefined;
}
