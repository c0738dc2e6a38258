import { useLayoutEffect, useRef } from "preact/hooks";
import type { Lock, Platform, RuleSetInfo } from "../contract/types.ts";
import { keptOn } from "../settings/kept-on.ts";
import { PLATFORM_NAMES } from "../settings/platforms.ts";
import { language, t } from "../settings/strings.ts";
import { ActionButton } from "./actions.tsx";
import { Checklist, Tips } from "./checklist.tsx";
import { type Controller, isOfMedia } from "./controller.ts";
import type { Deeds } from "./deeds.ts";
import { safeEdits } from "./edits.ts";
import { HintItem } from "./hint-item.tsx";
import { PanelPlace } from "./panel-place.ts";
import type { SitePopups } from "./site-popups.ts";
import { StateNote } from "./state-note.tsx";

interface PanelProps {
  controller: Controller;
  deeds: Deeds;
  ruleSets: readonly RuleSetInfo[];
}

interface PlacedPanelProps extends PanelProps {
  popups: SitePopups;
}

/** All that Rambu says about one post. Not modal: the writer goes on writing beside it. */
export function Panel({ controller, deeds, ruleSets, popups }: PlacedPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!panel.current) return;
    const place = new PanelPlace(controller, panel.current, popups);
    return () => place.stop();
  }, [controller, popups]);

  return (
    <div class="panel" ref={panel} role="dialog" aria-label={t("panelLabel")} tabIndex={-1}>
      <div class="panel-head">
        <h2>Rambu · {PLATFORM_NAMES[controller.platform]}</h2>
        <Length controller={controller} />
        <ActionButton act="close" class="close" aria-label={t("panelClose")} run={deeds.close}>
          ×
        </ActionButton>
      </div>
      <div class="panel-body">
        <Body controller={controller} deeds={deeds} ruleSets={ruleSets} />
      </div>
      <p class="panel-foot">{t("notLegalAdvice")}</p>
    </div>
  );
}

function Body({ controller, deeds, ruleSets }: PanelProps) {
  if (controller.state !== "ready") return <StateNote state={controller.state} deeds={deeds} />;
  if (controller.text === "")
    return (
      <>
        <Attached controller={controller} deeds={deeds} />
        <Tips ruleSets={ruleSets} platform={controller.platform} />
        <Ignored controller={controller} deeds={deeds} ruleSets={ruleSets} />
      </>
    );
  return (
    <>
      <ToCopy controller={controller} deeds={deeds} />
      <Hints controller={controller} deeds={deeds} />
      <Attached controller={controller} deeds={deeds} />
      <Checklist items={controller.checklist} />
      <Ignored controller={controller} deeds={deeds} ruleSets={ruleSets} />
    </>
  );
}

/** Pictures and videos; what shows them comes with the first of them. */
function Attached({ controller, deeds }: Omit<PanelProps, "ruleSets">) {
  const Pictures = controller.attached?.Pictures;
  return Pictures ? <Pictures controller={controller} deeds={deeds} /> : null;
}

function Hints({ controller, deeds }: Omit<PanelProps, "ruleSets">) {
  const { hints } = controller;
  const safe = safeEdits(hints);
  const ofText = hints.filter((hint) => !isOfMedia(hint));
  return (
    <>
      <h3>{hints.length === 0 ? t("panelNoHints") : t("panelHints", hints.length)}</h3>
      {safe.length > 1 && (
        <div class="actions">
          <ActionButton
            act="apply-safe"
            class="button main"
            run={(event) => deeds.apply(controller, safe, event)}
          >
            {t("panelApplySafe")}
          </ActionButton>
        </div>
      )}
      {ofText.length > 0 && (
        <ul>
          {ofText.map((hint, index) => (
            <HintItem key={keyOf(hint.rule, index)} hint={hint} controller={controller} deeds={deeds} />
          ))}
        </ul>
      )}
    </>
  );
}

/** What was ignored in this post: it can come back, or stay away for good. */
function Ignored({ controller, deeds, ruleSets }: PanelProps) {
  const { ignored, platform } = controller;
  if (ignored.size === 0) return null;
  return (
    <ul>
      {[...ignored].map(([rule, title]) => (
        <li class="note" key={rule} data-ignored={rule}>
          <p>{t("panelIgnored", title)}</p>
          <div class="actions">
            <ActionButton act="restore" class="button" run={() => deeds.restore(controller, rule)}>
              {t("actionRestore")}
            </ActionButton>
            <Always rule={rule} lock={keptOn(ruleSets, rule, platform)} platform={platform} deeds={deeds} />
          </div>
        </li>
      ))}
    </ul>
  );
}

interface AlwaysProps {
  rule: string;
  platform: Platform;
  lock: Lock | undefined;
  deeds: Deeds;
}

/** What the office keeps on can be ignored in this post, and not for good. */
function Always({ rule, platform, lock, deeds }: AlwaysProps) {
  if (lock) return <p class="word">{t("panelHeld", lock.by)}</p>;
  return (
    <ActionButton act="ignore-always" class="button" run={() => deeds.ignoreAlways(rule, platform)}>
      {t("panelIgnoreAlways", PLATFORM_NAMES[platform])}
    </ActionButton>
  );
}

/** The same hint keeps its element while others come and go before it. */
function keyOf(rule: string, index: number): string {
  return `${rule}/${index}`;
}

function ToCopy({ controller, deeds }: Omit<PanelProps, "ruleSets">) {
  const { toCopy } = controller;
  if (toCopy === null) return null;
  return (
    <div class="note" role="alert">
      <p>{t("panelCannotApply")}</p>
      <ActionButton act="copy" class="button main" run={() => deeds.copy(toCopy)}>
        {t("actionCopy")}
      </ActionButton>
    </div>
  );
}

function Length({ controller }: { controller: Controller }) {
  const length = controller.measures?.length;
  if (!length) return null;
  const number = new Intl.NumberFormat(language());
  const used = number.format(length.used);
  const over = length.limit !== null && length.used > length.limit;
  return (
    <span class="length" data-over={over || undefined} title={t("panelLength")}>
      {length.limit === null ? used : `${used}/${number.format(length.limit)}`}
    </span>
  );
}
