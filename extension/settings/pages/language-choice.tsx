import { useId } from "preact/hooks";
import { ask } from "../../connection/messages.ts";
import { LOCALES, type Locale } from "../language.ts";
import { t } from "./strings.ts";
import "./language-choice.css";

/** The language of interface and hints. It changes at once, and is sent to the server as soon as that can be. */
export function LanguageChoice({ chosen }: { chosen: Locale }) {
  const name = useId();
  return (
    <fieldset>
      <legend class="unseen">{t("languageLabel")}</legend>
      <div class="languages">
        {LOCALES.map(({ locale, name: own, preview }) => (
          <label key={locale} lang={locale}>
            <input
              type="radio"
              name={name}
              checked={locale === chosen}
              onChange={() => void ask({ type: "patch-settings", patch: { language: locale } })}
            />
            {own}
            {preview && ` (${t("languagePreview")})`}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
