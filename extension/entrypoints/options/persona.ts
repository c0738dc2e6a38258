/** The persona as a form has it, in text, and as the server keeps it. */
import type { Author } from "../../contract/types.ts";

export interface PersonaDraft {
  account: NonNullable<Author["account"]> | "";
  unit: string;
  followers: string;
  audience: NonNullable<Author["audience"]> | "";
  pillars: PillarDraft[];
}

export interface PillarDraft {
  /** Tells one from the other while the form is open. */
  key: string;
  name: string;
  /** Separated by commas. */
  keywords: string;
}

export function draftOf({ account, unit, followers, audience, pillars }: Author): PersonaDraft {
  return {
    account: account ?? "",
    unit: unit ?? "",
    followers: followers === null ? "" : String(followers),
    audience: audience ?? "",
    pillars: (pillars ?? []).map(({ name, keywords }) => newPillar(name, keywords.join(", "))),
  };
}

export function newPillar(name = "", keywords = ""): PillarDraft {
  return { key: crypto.randomUUID(), name, keywords };
}

/** What is empty is unknown. `kept`: facts that the form does not show stay as they are. */
export function authorOf(draft: PersonaDraft, kept: Author): Author {
  const pillars = draft.pillars
    .map(({ name, keywords }) => ({ name: name.trim(), keywords: listOf(keywords) }))
    .filter(({ name, keywords }) => name || keywords.length > 0);
  return {
    ...kept,
    account: draft.account || null,
    unit: draft.unit.trim() || null,
    followers: draft.followers.trim() === "" ? null : Number(draft.followers),
    audience: draft.audience || null,
    pillars: pillars.length > 0 ? pillars : null,
  };
}

function listOf(text: string): string[] {
  return [...new Set(text.split(/[,;\n]/).map((word) => word.trim()))].filter(Boolean);
}
