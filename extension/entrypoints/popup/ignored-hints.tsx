import { useId, useState } from "preact/hooks";
import { askTab } from "../../connection/messages.ts";
import type { RuleSets, Settings } from "../../contract/types.ts";
import { titleOf, whereOf } from "../../settings/pages/ignored.ts";
import { IgnoredLine } from "../../settings/pages/ignored-line.tsx";
import { t } from "../../settings/pages/strings.ts";
import type { Changes } from "../../settings/pages/use-changes.ts";
import type { ActivePage } from "./active-page.ts";

interface Props {
  page: ActivePage;
  settings: Settings;
  ruleSets: RuleSets;
  change: Changes["change"];
}

/** What the writer ignored in this post (known to its page alone) and on this platform (kept by the server). */
export function IgnoredHints({ page, settings, ruleSets, change }: Props) {
  const heading = useId();
  const [inPost, setInPost] = useState(page.ignored);
  const kept = settings.ignored.filter(
    ({ platform }) => !page.platform || !platform || platform === page.platform,
  );
  if (inPost.length + kept.length === 0) return null;

  const restoreInPost = async (rule: string) => {
    if (page.tab !== undefined) await askTab(page.tab, { type: "restore-in-page", rule });
    setInPost((before) => before.filter((hint) => hint.rule !== rule));
  };

  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t("popupIgnored")}</h2>
      <ul class="card ignored">
        {inPost.map(({ rule, title }) => (
          <IgnoredLine
            key={`post ${rule}`}
            title={title}
            where={t("popupIgnoredHere")}
            restore={() => restoreInPost(rule)}
          />
        ))}
        {kept.map((ignored) => (
          <IgnoredLine
            key={`${ignored.platform} ${ignored.rule}`}
            title={titleOf(ignored.rule, ruleSets)}
            where={whereOf(ignored)}
            restore={async () => void (await change(() => ({ unignore: ignored })))}
          />
        ))}
      </ul>
    </section>
  );
}
