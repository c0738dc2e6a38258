import type { Platform, RuleSetInfo, RuleSets } from "../../contract/types.ts";
import { t } from "../../settings/pages/strings.ts";
import { lockNote, lockNotes } from "../../settings/pages/switch-notes.ts";
import { patchFor } from "../../settings/pages/switching.ts";
import type { Changes } from "../../settings/pages/use-changes.ts";
import { PLATFORM_NAMES } from "../../settings/platforms.ts";
import { patchForColumn } from "./columns.ts";
import "./matrix.css";

interface Props {
  ruleSets: RuleSets;
  change: Changes["change"];
}

const PLATFORMS = Object.keys(PLATFORM_NAMES) as Platform[];

/** The rule sets by platforms: a switch a cell, one a row for all its platforms, one a column for all its rule sets. */
export function Matrix({ ruleSets, change }: Props) {
  const sets = ruleSets.rule_sets;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section class="scroll" aria-label={t("optionsRuleSet")} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("optionsRuleSet")}</th>
            {PLATFORMS.map((platform) => (
              <th scope="col" key={platform}>
                <Box
                  label={t("optionsColumn", PLATFORM_NAMES[platform])}
                  cells={sets
                    .filter((set) => set.platforms.includes(platform))
                    .map((set) => ({ set, platform }))}
                  toggle={(on) => void change((settings) => patchForColumn(sets, platform, on, settings))}
                >
                  {PLATFORM_NAMES[platform]}
                </Box>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sets.map((set) => (
            <Row key={set.id} set={set} change={change} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ set, change }: { set: RuleSetInfo; change: Changes["change"] }) {
  return (
    <tr data-rule-set={set.id}>
      <th scope="row">
        <Box
          label={t("optionsRow", set.title)}
          cells={set.platforms.map((platform) => ({ set, platform }))}
          toggle={(on) => void change((settings) => patchFor(set.id, undefined, on, settings))}
        >
          {set.title}
        </Box>
        {lockNotes(set).map((note) => (
          <p class="quiet lock" key={note}>
            {note}
          </p>
        ))}
      </th>
      {PLATFORMS.map((platform) => (
        <td key={platform} data-platform={platform}>
          {set.platforms.includes(platform) && (
            <Box
              label={t("optionsCell", set.title, PLATFORM_NAMES[platform])}
              cells={[{ set, platform }]}
              toggle={(on) => void change((settings) => patchFor(set.id, platform, on, settings))}
            />
          )}
        </td>
      ))}
    </tr>
  );
}

interface BoxProps {
  label: string;
  /** What it stands for: on when all that can be chosen are, mixed when some are. */
  cells: { set: RuleSetInfo; platform: Platform }[];
  toggle: (on: boolean) => void;
  children?: string;
}

function Box({ label, cells, toggle, children }: BoxProps) {
  const free = cells.filter(({ set, platform }) => !set.locks[platform]);
  const shown = free.length > 0 ? free : cells;
  const lock = free.length > 0 ? undefined : cells.map(({ set, platform }) => set.locks[platform])[0];
  const on = shown.filter(({ set, platform }) => set.on[platform]).length;
  const all = on === shown.length;
  return (
    <label title={lock && lockNote(lock)}>
      <input
        type="checkbox"
        aria-label={lock ? `${label}. ${lockNote(lock)}` : label}
        checked={all}
        indeterminate={!all && on > 0}
        disabled={free.length === 0}
        onChange={(event) => {
          toggle(event.currentTarget.checked);
          event.currentTarget.checked = all;
          event.currentTarget.indeterminate = !all && on > 0;
        }}
      />
      {children && <span aria-hidden="true">{children}</span>}
    </label>
  );
}
