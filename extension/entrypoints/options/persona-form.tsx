import type { TargetedSubmitEvent } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import type { Author } from "../../contract/types.ts";
import { t } from "../../settings/pages/strings.ts";
import type { Changes } from "../../settings/pages/use-changes.ts";
import { authorOf, draftOf, type PersonaDraft } from "./persona.ts";
import { Pillars } from "./pillars.tsx";
import "./persona-form.css";

interface Props {
  author: Author;
  change: Changes["change"];
}

/** Who writes. Rules that need such a fact stay silent without it. */
export function PersonaForm({ author, change }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<PersonaDraft>(() => draftOf(author));
  const [saved, setSaved] = useState(false);
  // Changed elsewhere, or brought in from a file.
  const known = JSON.stringify(author);
  useEffect(() => setDraft(draftOf(JSON.parse(known) as Author)), [known]);

  const write = (part: Partial<PersonaDraft>) => {
    setSaved(false);
    setDraft((before) => ({ ...before, ...part }));
  };
  const save = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSaved(await change(({ author: kept }) => ({ author: authorOf(draft, kept) })));
  };

  return (
    <form class="persona" onSubmit={(event) => void save(event)}>
      <p class="quiet">{t("optionsPersonaHelp")}</p>
      <div class="facts">
        <div class="field">
          <label for={`${id}-account`}>{t("optionsAccount")}</label>
          <select
            id={`${id}-account`}
            value={draft.account}
            onChange={({ currentTarget }) =>
              write({ account: currentTarget.value as PersonaDraft["account"] })
            }
          >
            <option value="">{t("optionsUnknown")}</option>
            <option value="personal">{t("optionsAccountPersonal")}</option>
            <option value="office">{t("optionsAccountOffice")}</option>
          </select>
        </div>
        <div class="field">
          <label for={`${id}-unit`}>{t("optionsUnit")}</label>
          <input
            id={`${id}-unit`}
            type="text"
            maxLength={300}
            placeholder={t("optionsUnitExample")}
            value={draft.unit}
            onInput={({ currentTarget }) => write({ unit: currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for={`${id}-followers`}>{t("optionsFollowers")}</label>
          <input
            id={`${id}-followers`}
            type="number"
            min="0"
            max="1000000000"
            step="1"
            value={draft.followers}
            onInput={({ currentTarget }) => write({ followers: currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for={`${id}-audience`}>{t("optionsAudience")}</label>
          <select
            id={`${id}-audience`}
            value={draft.audience}
            onChange={({ currentTarget }) =>
              write({ audience: currentTarget.value as PersonaDraft["audience"] })
            }
          >
            <option value="">{t("optionsUnknown")}</option>
            <option value="urban">{t("optionsAudienceUrban")}</option>
            <option value="rural">{t("optionsAudienceRural")}</option>
            <option value="mixed">{t("optionsAudienceMixed")}</option>
          </select>
        </div>
      </div>
      <Pillars pillars={draft.pillars} write={(pillars) => write({ pillars })} />
      <div class="save">
        <button type="submit" class="main">
          {t("optionsPersonaSave")}
        </button>
        <span role="status">{saved && t("optionsSaved")}</span>
      </div>
    </form>
  );
}
