import type { RuleInfo, RuleSetInfo } from "../../contract/types.ts";

/** Whether a rule has all the words that are wanted, in whatever is shown of it. */
export function matches(rule: RuleInfo, set: RuleSetInfo, wanted: string): boolean {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const { id, title, message, source, flag, pass } = rule;
  const text = [id, title, message, source.title, source.section, set.title, ...flag, ...pass].join("\n");
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
}
