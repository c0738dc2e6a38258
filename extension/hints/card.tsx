import { useLayoutEffect, useRef } from "preact/hooks";
import type { Hint } from "../contract/types.ts";
import { t } from "../settings/strings.ts";
import { ActionButton } from "./actions.tsx";
import type { Controller } from "./controller.ts";
import type { Deeds } from "./deeds.ts";
import { Edits } from "./hint-item.tsx";
import { placeCard, type Rect } from "./place.ts";
import { SEVERITY_WORDS } from "./severity.ts";

interface CardProps {
  hint: Hint;
  controller: Controller;
  deeds: Deeds;
  /** The underlined words. */
  at: Rect;
}

/** What one underline means, shown beside it while the pointer or the caret is on it. */
export function Card({ hint, controller, deeds, at }: CardProps) {
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!card.current) return;
    const { style, offsetWidth: width, offsetHeight: height } = card.current;
    const viewport = { width: window.innerWidth, height: window.innerHeight };
    const place = placeCard(at, { width, height }, viewport);
    style.transform = `translate(${Math.round(place.x)}px, ${Math.round(place.y)}px)`;
    style.visibility = "visible";
  });
  return (
    <section class="card" ref={card} aria-label={hint.title} data-severity={hint.severity}>
      <div class="hint-head">
        <strong>{hint.title}</strong>
        <span class="word">{t(SEVERITY_WORDS[hint.severity])}</span>
      </div>
      {hint.suggestion && <p class="suggestion">{hint.suggestion}</p>}
      <Edits hint={hint} controller={controller} deeds={deeds} />
      <div class="actions">
        <ActionButton act="ignore" class="button" run={(event) => deeds.ignore(controller, hint, event)}>
          {t("hintIgnore")}
        </ActionButton>
        <ActionButton act="panel" class="button" run={(event) => deeds.toggle(controller, event)}>
          {t("cardMore")}
        </ActionButton>
      </div>
    </section>
  );
}
