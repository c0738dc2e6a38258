import type { Source } from "../contract/types.ts";
import { t } from "./strings.ts";

interface Props {
  source: Pick<Source, "title" | "section" | "url" | "confidence">;
}

/** What a rule rests on, with a link where there is one; and that nobody could confirm it, where that is so. */
export function SourceName({ source: { title, section, url, confidence } }: Props) {
  const name = [title, section].filter(Boolean).join(", ");
  return (
    <>
      {url ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
      {confidence === "unconfirmed" && ` (${t("hintUnconfirmed")})`}
    </>
  );
}
