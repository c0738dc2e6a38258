import { useRef, useState } from "preact/hooks";
import { Declined } from "../../connection/declined.ts";
import type { FieldError, Settings } from "../../contract/types.ts";
import { type MessageKey, t } from "../../settings/pages/strings.ts";
import type { Changes } from "../../settings/pages/use-changes.ts";
import { FileMistake, fileName, fileOf, MAX_FILE_BYTES, patchFromFile } from "./file-format.ts";

interface Props {
  settings: Settings;
  attempt: Changes["attempt"];
}

const SENTENCES: Record<FileMistake["kind"], MessageKey> = {
  "not-json": "optionsFileNotJson",
  "not-ours": "optionsFileNotOurs",
  "other-version": "optionsFileOtherVersion",
  "too-large": "optionsFileTooLarge",
};

/** Long enough for a browser that first asks where to put the file. */
const RELEASE_MS = 60_000;

type Outcome =
  | { state: "taken"; name: string; before: Settings }
  | { state: "undone" }
  | { state: "refused"; name: string; sentence: string; mistakes: readonly FieldError[] };

/** All settings as a file, and back. A file with a mistake changes nothing, and one that was taken can be undone. */
export function SettingsFile({ settings, attempt }: Props) {
  const [outcome, setOutcome] = useState<Outcome>();
  const picker = useRef<HTMLInputElement>(null);

  const take = async (file: File) => {
    const { name } = file;
    const before = settings;
    try {
      if (file.size > MAX_FILE_BYTES) throw new FileMistake("too-large");
      const patch = patchFromFile(await file.text());
      await attempt(() => patch);
      setOutcome({ state: "taken", name, before });
    } catch (failure) {
      setOutcome({ state: "refused", name, ...told(failure as Error) });
    }
  };
  const undo = async (before: Settings) => {
    try {
      await attempt(() => before);
      setOutcome({ state: "undone" });
    } catch (failure) {
      setOutcome({ state: "refused", name: "", ...told(failure as Error) });
    }
  };

  return (
    <>
      <p class="quiet">{t("optionsFileHelp")}</p>
      <div class="actions">
        <button type="button" onClick={() => save(settings)}>
          {t("optionsExport")}
        </button>
        <button type="button" onClick={() => picker.current?.click()}>
          {t("optionsImport")}
        </button>
        <input
          ref={picker}
          class="unseen"
          type="file"
          accept="application/json,.json"
          tabIndex={-1}
          aria-label={t("optionsImport")}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void take(file);
            // The same file may be chosen again after it was mended.
            currentTarget.value = "";
          }}
        />
      </div>
      <div role="status" class="outcome">
        {outcome && <Told outcome={outcome} undo={undo} />}
      </div>
    </>
  );
}

function Told({ outcome, undo }: { outcome: Outcome; undo: (before: Settings) => Promise<void> }) {
  switch (outcome.state) {
    case "taken":
      return (
        <p>
          {t("optionsFileTaken", outcome.name)}{" "}
          <button type="button" class="link" onClick={() => void undo(outcome.before)}>
            {t("actionUndo")}
          </button>
        </p>
      );
    case "undone":
      return <p>{t("optionsFileUndone")}</p>;
    case "refused":
      return (
        <>
          <p class="failure">
            {outcome.name && <strong>{outcome.name}: </strong>}
            {outcome.sentence} {t("optionsFileNothingLost")}
          </p>
          <ul>
            {outcome.mistakes.map(({ where, what }) => (
              <li key={`${where} ${what}`}>
                <code>{where}</code> {what}
              </li>
            ))}
          </ul>
        </>
      );
  }
}

/** What is wrong, in words, and where. */
function told(failure: Error): { sentence: string; mistakes: readonly FieldError[] } {
  if (failure instanceof FileMistake)
    return { sentence: t(SENTENCES[failure.kind]), mistakes: failure.mistakes };
  if (failure instanceof Declined && failure.mistakes.length > 0) {
    const mistakes = failure.mistakes.map(({ where, what }) => ({ where: `settings.${where}`, what }));
    return { sentence: t("optionsFileMistakes"), mistakes };
  }
  return { sentence: failure.message, mistakes: [] };
}

/** As a download, which the browser asks about or not, as the person has set it. */
function save(settings: Settings): void {
  const now = new Date();
  const address = URL.createObjectURL(new Blob([fileOf(settings, now)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName(now);
  link.click();
  // The download has begun, and keeps what it needs.
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_MS);
}
