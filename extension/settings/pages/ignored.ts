/** How ignored hints are called. */
import type { Ignored, RuleSets } from "../../contract/types.ts";
import { PLATFORM_NAMES } from "../platforms.ts";
import { t } from "./strings.ts";

export function whereOf({ platform }: Ignored): string {
  return platform ? t("popupIgnoredPlatform", PLATFORM_NAMES[platform]) : t("popupIgnoredAll");
}

/** A rule that its pack no longer has is shown by its id. */
export function titleOf(rule: string, { rule_sets }: RuleSets): string {
  return rule_sets.flatMap((set) => set.rules).find(({ id }) => id === rule)?.title ?? rule;
}
