/** A little of what a server sends. */
import type {
  Evaluation,
  EvaluationRequest,
  Lock,
  RuleSetInfo,
  RuleSets,
  Settings,
  Source,
} from "../../../extension/contract/types.ts";

const SOURCE: Source = {
  title: "UU 27/2022",
  section: "Pasal 65(2)",
  url: null,
  confidence: "verified",
  checked: "2026-11-24",
};

const LOCK: Lock = { by: "Diskominfo", since: "2026-11-01" };

export const SETTINGS: Settings = {
  language: "id",
  switches: [],
  ignored: [],
  author: { account: null, unit: null, followers: null, audience: null, pillars: null, recent: null },
  typing_pause_ms: 100,
  sites_off: [],
  comments: {},
};

export function ruleSet(id: string, title: string, changes: Partial<RuleSetInfo> = {}): RuleSetInfo {
  return {
    id,
    title,
    description: null,
    platforms: ["x", "instagram"],
    tips: {},
    on: { x: true, instagram: true },
    locks: {},
    rules: [],
    ...changes,
  };
}

export const RULE_SETS: RuleSets = {
  rule_sets: [
    ruleSet("data", "Rahasia dan data pribadi", {
      locks: { x: LOCK, instagram: LOCK },
      rules: [
        {
          id: "data-nik",
          title: "NIK tercantum",
          message: "NIK membuka jalan bagi pencurian identitas.",
          severity: "error",
          platforms: ["x", "instagram"],
          source: SOURCE,
          flag: [],
          pass: [],
          on: { x: true, instagram: true },
          locks: { x: LOCK, instagram: LOCK },
        },
      ],
    }),
    ruleSet("nada", "Nada yang mengajak", { on: { x: true, instagram: false } }),
    ruleSet("instagram", "Kebiasaan Instagram", { platforms: ["instagram"], on: { instagram: true } }),
  ],
  errors: [],
  rules_digest: "d1",
};

/** One hint, whose message tells which text was judged. */
export function evaluationOf({ text }: EvaluationRequest): Evaluation {
  return {
    hints: [
      {
        rule: "data-nik",
        rule_set: "data",
        severity: "error",
        subject: "text",
        span: { start: 0, end: text.length },
        image: null,
        video: null,
        box: null,
        title: "NIK tercantum",
        message: `${text.length} huruf`,
        suggestion: null,
        source: SOURCE,
        edits: [],
      },
    ],
    checklist: [],
    measures: {
      length: { used: text.length, limit: 280, fold: null },
      language: "id",
      hashtags: [],
      images: [],
    },
    retry_after_ms: null,
    rules_digest: "d1",
    elapsed_ms: 0.4,
  };
}
