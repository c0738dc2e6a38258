import { useState } from "preact/hooks";
import type { Ignored as IgnoredHint, RuleSets, Settings } from "../../contract/types.ts";
import { titleOf, whereOf } from "../../settings/pages/ignored.ts";
import { IgnoredLine } from "../../settings/pages/ignored-line.tsx";
import { type MessageKey, t } from "../../settings/pages/strings.ts";
import type { Changes } from "../../settings/pages/use-changes.ts";
import { useIgnoredInTabs } from "./use-ignored-in-tabs.ts";

interface Props {
  settings: Settings;
  ruleSets: RuleSets;
  change: Changes["change"];
}

/** What is ignored, by how far that reaches: in open posts, on one platform, everywhere. */
export function Ignored({ settings, ruleSets, change }: Props) {
  const inPosts = useIgnoredInTabs();
  const [restored, setRestored] = useState<IgnoredHint>();
  const kept = (everywhere: boolean) =>
    settings.ignored
      .filter(({ platform }) => (platform === null) === everywhere)
      .map((ignored) => ({
        key: `${ignored.platform} ${ignored.rule}`,
        title: titleOf(ignored.rule, ruleSets),
        where: whereOf(ignored),
        restore: async () => {
          if (await change(() => ({ unignore: ignored }))) setRestored(ignored);
        },
      }));
  const undo = async (ignored: IgnoredHint) => {
    if (await change(() => ({ ignore: ignored }))) setRestored(undefined);
  };
  const nothing = settings.ignored.length + inPosts.length === 0;
  return (
    <>
      {nothing && <p class="quiet">{t("optionsNothingIgnored")}</p>}
      <Scope name="optionsIgnoredPosts" lines={inPosts} />
      <Scope name="optionsIgnoredPlatform" lines={kept(false)} />
      <Scope name="optionsIgnoredEverywhere" lines={kept(true)} />
      <div role="status" class="undo">
        {restored && (
          <>
            <span>{t("optionsRestored", titleOf(restored.rule, ruleSets))}</span>
            <button type="button" class="link" onClick={() => void undo(restored)}>
              {t("actionUndo")}
            </button>
          </>
        )}
      </div>
    </>
  );
}

export interface Line {
  key: string;
  title: string;
  where: string;
  restore: () => Promise<void>;
}

function Scope({ name, lines }: { name: MessageKey; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{t(name)}</h3>
      <ul class="lines">
        {lines.map(({ key, title, where, restore }) => (
          <IgnoredLine key={key} title={title} where={where} restore={restore} />
        ))}
      </ul>
    </>
  );
}
