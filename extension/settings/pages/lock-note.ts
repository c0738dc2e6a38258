import type { Lock } from "../../contract/types.ts";
import { language } from "../strings.ts";
import { t } from "./strings.ts";

/** Who has set a switch, and since when. */
export function lockNote({ by, since }: Lock): string {
  return t("popupLocked", by, dateOf(since));
}

/** A date of the calendar, not a moment: the same in every time zone. */
export function dateOf(date: string): string {
  return new Date(date).toLocaleDateString(language(), { dateStyle: "long", timeZone: "UTC" });
}
