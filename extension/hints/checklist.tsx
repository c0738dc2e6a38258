import type { ChecklistItem, Platform, RuleSetInfo } from "../contract/types.ts";
import { type MessageKey, t } from "../settings/strings.ts";

type Status = Exclude<ChecklistItem["status"], "off">;

/** A sign and a word each, so that nothing hangs on a colour. */
const STATUS: Record<Status, { sign: string; word: MessageKey }> = {
  missing: { sign: "○", word: "panelMissing" },
  attention: { sign: "!", word: "panelAttention" },
  pass: { sign: "✓", word: "panelPass" },
};

/** What the guideline expects on this platform, and how the post stands. */
export function Checklist({ items }: { items: readonly ChecklistItem[] }) {
  const judged = items.filter((item): item is ChecklistItem & { status: Status } => item.status !== "off");
  if (judged.length === 0) return null;
  return (
    <>
      <h3>{t("panelChecklist")}</h3>
      <ul class="checklist">
        {judged.map(({ rule_set, title, status, tip }) => (
          <li key={rule_set} data-rule-set={rule_set} data-status={status}>
            <span class="mark" aria-hidden="true">
              {STATUS[status].sign}
            </span>
            <span>{title}</span>
            <span class="word">{t(STATUS[status].word)}</span>
            {status !== "pass" && <span class="tip">{tip}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What makes a good post here, while nothing is written yet. */
export function Tips({ ruleSets, platform }: { ruleSets: readonly RuleSetInfo[]; platform: Platform }) {
  const tips = ruleSets.filter((set) => set.on[platform] && set.tips[platform]);
  return (
    <>
      <h3>{t("panelTips")}</h3>
      <ul class="checklist">
        {tips.map(({ id, title, tips: { [platform]: tip } }) => (
          <li key={id} data-rule-set={id}>
            <span class="mark" aria-hidden="true">
              ·
            </span>
            <span>{title}</span>
            <span class="tip">{tip}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
