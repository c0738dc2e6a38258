import { useId } from "preact/hooks";
import { TYPING_PAUSE_MS } from "../../contract/types.ts";
import { t } from "../../settings/pages/strings.ts";
import type { Changes } from "../../settings/pages/use-changes.ts";
import { language } from "../../settings/strings.ts";

interface Props {
  /** In milliseconds. */
  pause: number;
  change: Changes["change"];
}

/** How long after the last key a text is judged. */
export function TypingPause({ pause, change }: Props) {
  const id = useId();
  const seconds = t("optionsSeconds", (pause / 1000).toLocaleString(language()));
  return (
    <div class="field">
      <label for={id}>{t("optionsPause")}</label>
      <div class="range">
        <input
          id={id}
          type="range"
          min={TYPING_PAUSE_MS.least}
          max={TYPING_PAUSE_MS.most}
          step={50}
          value={pause}
          aria-valuetext={seconds}
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            const wanted = event.currentTarget.valueAsNumber;
            void change(() => ({ typing_pause_ms: wanted }));
          }}
        />
        <output for={id}>{seconds}</output>
      </div>
      <p class="quiet" id={`${id}-help`}>
        {t("optionsPauseHelp")}
      </p>
    </div>
  );
}
