import type { MessageKey } from "../../settings/pages/strings.ts";

/** The parts of the page in their order, by the id of their heading. */
export const SECTIONS = {
  platforms: "optionsPlatforms",
  rules: "optionsRules",
  ignored: "optionsIgnored",
  persona: "optionsPersona",
  writing: "optionsWriting",
  sites: "optionsSites",
  file: "optionsFile",
} as const satisfies Record<string, MessageKey>;

export type SectionName = keyof typeof SECTIONS;
