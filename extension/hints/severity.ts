import type { Hint, Severity } from "../contract/types.ts";
import type { MessageKey } from "../settings/strings.ts";

export const SEVERITY_WORDS: Record<Severity, MessageKey> = {
  error: "hintError",
  warning: "hintWarning",
  suggestion: "hintSuggestion",
  info: "hintInfo",
};

/** From least to most. */
export const SEVERITIES: readonly Severity[] = ["info", "suggestion", "warning", "error"];

/** The worst of the hints, or null when there is none. */
export function worst(hints: readonly Hint[]): Severity | null {
  const ranks = hints.map(({ severity }) => SEVERITIES.indexOf(severity));
  return ranks.length > 0 ? (SEVERITIES[Math.max(...ranks)] ?? null) : null;
}
