/** What stands below a switch: who of the office has set it and since when, and where it is on. */
import type { Lock, Platform } from "../../contract/types.ts";
import { namesOf } from "../platforms.ts";
import { language } from "../strings.ts";
import { t } from "./strings.ts";
import { type Switched, standOf } from "./switching.ts";

export function lockNote({ by, since }: Lock): string {
  return since ? t("popupLocked", by, dateOf(since)) : t("optionsLockedBy", by);
}

/** One line for each who and since when, with the platforms where these are not all. */
export function lockNotes({ platforms, locks }: Switched, wanted: readonly Platform[] = platforms): string[] {
  const held = new Map<string, Platform[]>();
  for (const platform of wanted) {
    const lock = locks[platform];
    if (!lock) continue;
    const note = lockNote(lock);
    held.set(note, [...(held.get(note) ?? []), platform]);
  }
  return [...held].map(([note, where]) =>
    where.length === wanted.length ? note : `${note} (${namesOf(where)})`,
  );
}

/** All there is to say, as one text; empty where all is plain. */
export function notesOn(one: Switched, platform: Platform | undefined): string {
  const { someOn } = standOf(one, platform);
  const mixed = someOn.length > 0 ? [t("popupMixed", namesOf(someOn))] : [];
  return [...lockNotes(one, platform ? [platform] : one.platforms), ...mixed].join("; ");
}

/** A date of the calendar, not a moment: the same in every time zone. */
export function dateOf(date: string): string {
  return new Date(date).toLocaleDateString(language(), { dateStyle: "long", timeZone: "UTC" });
}
