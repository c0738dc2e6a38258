import { useId } from "preact/hooks";
import { t } from "../../settings/pages/strings.ts";
import { newPillar, type PillarDraft } from "./persona.ts";

interface Props {
  pillars: readonly PillarDraft[];
  write: (pillars: PillarDraft[]) => void;
}

/** The topics that the persona is built on, each with the words by which a post on it is known. */
export function Pillars({ pillars, write }: Props) {
  const id = useId();
  const change = (key: string, part: Partial<PillarDraft>) =>
    write(pillars.map((pillar) => (pillar.key === key ? { ...pillar, ...part } : pillar)));
  return (
    <fieldset class="pillars">
      <legend>{t("optionsPillars")}</legend>
      <p class="quiet">{t("optionsPillarsHelp")}</p>
      {pillars.map(({ key, name, keywords }, index) => (
        <div class="pillar" key={key}>
          <div class="field">
            <label for={`${id}-${key}-name`}>{t("optionsPillarName", index + 1)}</label>
            <input
              id={`${id}-${key}-name`}
              type="text"
              maxLength={200}
              required
              placeholder={t("optionsPillarNameExample")}
              value={name}
              onInput={({ currentTarget }) => change(key, { name: currentTarget.value })}
            />
          </div>
          <div class="field">
            <label for={`${id}-${key}-words`}>{t("optionsPillarWords", index + 1)}</label>
            <input
              id={`${id}-${key}-words`}
              type="text"
              placeholder={t("optionsPillarWordsExample")}
              value={keywords}
              onInput={({ currentTarget }) => change(key, { keywords: currentTarget.value })}
            />
          </div>
          <button
            type="button"
            class="link"
            aria-label={t("optionsPillarRemoveLabel", name || index + 1)}
            onClick={() => write(pillars.filter((pillar) => pillar.key !== key))}
          >
            {t("optionsPillarRemove")}
          </button>
        </div>
      ))}
      <div>
        <button type="button" onClick={() => write([...pillars, newPillar()])}>
          {t("optionsPillarAdd")}
        </button>
      </div>
    </fieldset>
  );
}
