import { useId, useState } from "preact/hooks";
import type { RuleInfo, RuleSetInfo, RuleSets } from "../../contract/types.ts";
import { t, tCount } from "../../settings/pages/strings.ts";
import type { Changes } from "../../settings/pages/use-changes.ts";
import { matches } from "./rule-search.ts";
import { SingleRule } from "./single-rule.tsx";
import "./single-rules.css";

interface Props {
  ruleSets: RuleSets;
  change: Changes["change"];
}

/** Every rule with its source and examples, set by set, and a field that finds them. */
export function SingleRules({ ruleSets, change }: Props) {
  const id = useId();
  const [wanted, setWanted] = useState("");
  const found = ruleSets.rule_sets
    .map((set) => ({ set, rules: set.rules.filter((rule) => matches(rule, set, wanted)) }))
    .filter(({ rules }) => rules.length > 0);
  const count = found.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <>
      <div class="search">
        <label for={id}>{t("optionsSearch")}</label>
        <input
          id={id}
          type="search"
          value={wanted}
          placeholder={t("optionsSearchExample")}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
        <p class="quiet" role="status">
          {tCount("optionsRuleCount", count)}
        </p>
      </div>
      <div class="sets">
        {found.map(({ set, rules }) => (
          <RuleSet key={set.id} set={set} rules={rules} open={wanted.trim() !== ""} change={change} />
        ))}
      </div>
    </>
  );
}

interface RuleSetProps {
  set: RuleSetInfo;
  rules: RuleInfo[];
  open: boolean;
  change: Changes["change"];
}

function RuleSet({ set, rules, open, change }: RuleSetProps) {
  // Whether it is open is the person's choice, until a search opens what it finds.
  const [unfolded, setUnfolded] = useState(false);
  const shown = open || unfolded;
  return (
    <details open={shown} onToggle={(event) => !open && setUnfolded(event.currentTarget.open)}>
      <summary>
        {set.title} <span class="quiet">{tCount("optionsRuleCount", rules.length)}</span>
      </summary>
      {shown && (
        <ul class="rules">
          {rules.map((rule) => (
            <SingleRule key={rule.id} rule={rule} change={change} />
          ))}
        </ul>
      )}
    </details>
  );
}
