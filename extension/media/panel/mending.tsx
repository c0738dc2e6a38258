/** @jsxImportSource . */
/** What the browser itself can mend in a picture, as a copy to download; and a text for those who cannot see it. */
import type { Hint, ImageMeasure } from "../../contract/types.ts";
import type { Deeds } from "../../hints/deeds.ts";
import type { Attachment, CopyPlan } from "../attachment.ts";
import { download } from "./download.ts";
import { borrowed } from "./lent.ts";
import { t } from "./words.ts";

/** Its rules are on what nobody shall read: numbers of people, stamps on letters. */
const SECRETS = "data";
/** The longest alternative text that most sites take. */
const LONGEST_ALT = 1_000;

interface MendingProps {
  attachment: Attachment;
  hints: readonly Hint[];
  measure: ImageMeasure | null;
}

/** Buttons for the copies that mend something. Whatever else a copy is for, secrets are covered in it. */
export function Copies({ attachment, hints, measure }: MendingProps) {
  const { ActionButton, useState } = borrowed();
  const [said, say] = useState<"pictureCopied" | "pictureNotCopied" | null>(null);
  const { delivery } = attachment;
  if (attachment.kind !== "image" || !attachment.look || delivery.state !== "seen") return null;
  const cover = hints.flatMap(({ rule_set, box }) => (rule_set === SECRETS && box ? [box] : []));
  const fit = measure?.fit ?? null;
  const save = (plan: CopyPlan) => async () => {
    try {
      download(await attachment.copy(plan));
      say("pictureCopied");
    } catch {
      say("pictureNotCopied");
    }
  };
  const asItIs = { cover, fit: null };
  return (
    <div class="copies">
      {cover.length > 0 && (
        <ActionButton act="copy-covered" class="button main" run={save(asItIs)}>
          {t("pictureCopyCovered")}
        </ActionButton>
      )}
      {cover.length === 0 && delivery.report.location && (
        <ActionButton act="copy-clean" class="button main" run={save(asItIs)}>
          {t("pictureCopyClean")}
        </ActionButton>
      )}
      {fit && (
        <ActionButton act="copy-fitting" class="button" run={save({ cover, fit })}>
          {t("pictureCopyFitting", fit.width, fit.height)}
        </ActionButton>
      )}
      {said && <p role="status">{t(said)}</p>}
    </div>
  );
}

/** The text that was read in the picture, where the picture has none of its own yet; never one with secrets in it. */
export function AltText({ attachment, hints, measure, deeds }: MendingProps & { deeds: Deeds }) {
  const { ActionButton, t: say } = borrowed();
  const read = measure?.read?.replace(/\s+/g, " ").trim();
  if (
    !read ||
    attachment.kind !== "image" ||
    attachment.alt ||
    hints.some(({ rule_set }) => rule_set === SECRETS)
  )
    return null;
  const alt = t("pictureAltText", read).slice(0, LONGEST_ALT);
  return (
    <div class="note">
      <p>{t("pictureAltOffer")}</p>
      <blockquote data-alt-text>{alt}</blockquote>
      <ActionButton act="copy-alt" class="button" run={() => deeds.copy(alt)}>
        {say("actionCopy")}
      </ActionButton>
    </div>
  );
}
