import { t } from "./strings.ts";

interface Props {
  title: string;
  where: string;
  restore: () => Promise<void> | void;
}

/** What is ignored and where, with a way back. */
export function IgnoredLine({ title, where, restore }: Props) {
  return (
    <li>
      <p>
        {title} <span class="quiet">{where}</span>
      </p>
      <button
        type="button"
        class="link"
        aria-label={t("popupRestoreLabel", `${title}, ${where}`)}
        onClick={() => void restore()}
      >
        {t("actionRestore")}
      </button>
    </li>
  );
}
