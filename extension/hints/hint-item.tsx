import type { Edit, Hint } from "../contract/types.ts";
import { SourceName } from "../settings/source-name.tsx";
import { t } from "../settings/strings.ts";
import { ActionButton } from "./actions.tsx";
import type { Controller } from "./controller.ts";
import type { Deeds } from "./deeds.ts";
import { SEVERITY_WORDS } from "./severity.ts";

interface HintProps {
  hint: Hint;
  controller: Controller;
  deeds: Deeds;
}

/** One hint in the panel: what, why, by which source, and what can be done. */
export function HintItem({ hint, controller, deeds }: HintProps) {
  const { rule, severity, title, message, suggestion, source } = hint;
  return (
    <li class="hint" data-rule={rule} data-severity={severity} tabIndex={-1} aria-label={title}>
      <div class="hint-head">
        <strong>{title}</strong>
        <span class="word">{t(SEVERITY_WORDS[severity])}</span>
      </div>
      <p>{message}</p>
      {suggestion && <p class="suggestion">{suggestion}</p>}
      <Edits hint={hint} controller={controller} deeds={deeds} />
      <p class="source">
        {t("hintSource")} <SourceName source={source} />
      </p>
      <div class="actions">
        <ActionButton act="ignore" class="button" run={(event) => deeds.ignore(controller, hint, event)}>
          {t("hintIgnore")}
        </ActionButton>
      </div>
    </li>
  );
}

/** What each edit does, with the button that does it. */
export function Edits({ hint, controller, deeds }: HintProps) {
  return (
    <>
      {hint.edits.map((edit) => (
        <div class="edit" key={`${edit.label} ${edit.start}`}>
          <span>{edit.label}</span>
          <ActionButton
            act="apply"
            class="button main"
            title={describe(edit)}
            run={(event) => deeds.apply(controller, [edit], event)}
          >
            {t("hintApply")}
          </ActionButton>
        </div>
      ))}
    </>
  );
}

function describe({ label, text }: Edit): string {
  return text.trim() ? `${label}: ${text.trim()}` : label;
}
