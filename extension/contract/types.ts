// Generated from shared/schemas by scripts/contract.mjs (make contract). Do not edit: change server/contract/.

/**
 * How sure we are that a source says what we cite it for.
 */
export type Confidence = "verified" | "secondary" | "unconfirmed";
/**
 * Phase of an election: outside any, prospective candidates, candidates confirmed, quiet days.
 */
export type ElectionPhase = "outside" | "prospective" | "candidate" | "quiet";
/**
 * How much is at risk, from least to most.
 */
export type Severity = "info" | "suggestion" | "warning" | "error";
/**
 * Where the post will appear.
 */
export type Platform =
  "x" | "instagram" | "facebook" | "youtube" | "threads" | "tiktok" | "linkedin" | "blog";
/**
 * Which kind of text on that platform.
 */
export type Surface =
  | "post"
  | "reply"
  | "comment"
  | "story"
  | "reel"
  | "live"
  | "title"
  | "description"
  | "community"
  | "thumbnail";

/**
 * Who writes; null means unknown, and a rule that needs the fact stays silent.
 */
export interface Author {
  account: ("personal" | "office") | null;
  unit: string | null;
  followers: number | null;
  audience: ("urban" | "rural" | "mixed") | null;
  pillars: Pillar[] | null;
  recent: Recent | null;
}
/**
 * One of the topics that a persona is built on.
 */
export interface Pillar {
  name: string;
  keywords: string[];
}
/**
 * The account's latest posts: how many were looked at and how many of them left the persona.
 */
export interface Recent {
  posts: number;
  off_persona: number;
}
/**
 * Who writes; null means unknown, and a rule that needs the fact stays silent.
 */
export interface AuthorInput {
  account?: ("personal" | "office") | null;
  unit?: string | null;
  followers?: number | null;
  audience?: ("urban" | "rural" | "mixed") | null;
  pillars?: PillarInput[] | null;
  recent?: Recent | null;
}
/**
 * One of the topics that a persona is built on.
 */
export interface PillarInput {
  name: string;
  keywords?: string[];
}
/**
 * In the picture's pixels after orientation.
 */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
/**
 * What the platform's guideline expects and how this post stands.
 */
export interface ChecklistItem {
  rule_set: string;
  title: string;
  status: "missing" | "attention" | "pass" | "off";
  tip: string;
}
/**
 * A QR code; `url` null: it leads to no page (a contact, a password), and its content is not told.
 */
export interface Code {
  url: string | null;
  host: string | null;
  box: Box;
}
/**
 * What else changes the judgement; null means unknown.
 */
export interface Context {
  election_phase?: ElectionPhase | null;
  published_at?: string | null;
  /**
   * the character limit that the page itself shows
   */
  limit?: number | null;
  part?: Part | null;
  /**
   * the other texts of the same post, in order
   */
  siblings?: string[];
}
/**
 * Which text of a post that has several (a thread on X, a title with its description).
 */
export interface Part {
  index: number;
  count: number;
}
/**
 * A replacement that mends the text; `safe`: may be applied with others in one click.
 */
export interface Edit {
  label: string;
  start: number;
  end: number;
  text: string;
  safe: boolean;
}
/**
 * The judgement: hints most severe first, then by position.
 */
export interface Evaluation {
  hints: Hint[];
  checklist: ChecklistItem[];
  measures: Measures;
  retry_after_ms: number | null;
  rules_digest: string;
  elapsed_ms: number;
}
/**
 * One thing that is at risk or missing. `title` and `message` never repeat personal data.
 */
export interface Hint {
  rule: string;
  rule_set: string;
  severity: Severity;
  subject: "text" | "image" | "video" | "account" | "post";
  span: Span | null;
  image: string | null;
  /**
   * index in `videos`
   */
  video: number | null;
  box: Box | null;
  title: string;
  message: string;
  suggestion: string | null;
  source: Source;
  edits: Edit[];
}
/**
 * Half-open, in UTF-16 code units of the text as sent.
 */
export interface Span {
  start: number;
  end: number;
}
/**
 * Where a rule rests.
 */
export interface Source {
  title: string;
  section: string | null;
  url: string | null;
  confidence: Confidence;
  checked: string | null;
}
/**
 * Facts about the post that the panel shows.
 */
export interface Measures {
  length: LengthMeasure;
  language: ("id" | "en" | "su") | null;
  hashtags: HashtagMeasure[];
  /**
   * of `images`, then of the first frames of `videos`
   */
  images: ImageMeasure[];
}
/**
 * Length in the platform's own unit, its limit, and where the feed cuts the text; null: the platform
 * has none.
 */
export interface LengthMeasure {
  used: number;
  limit: number | null;
  fold: number | null;
}
/**
 * A hashtag as the platform cuts it, its words, and how near they are to the caption (0 to 1; null: not
 * judged).
 */
export interface HashtagMeasure {
  text: string;
  words: string[];
  relevance: number | null;
  span: Span;
}
/**
 * How far the reading of the picture's text is, and (`read`) the text once it is done.
 *
 * `fit`: the copy to make where the picture is cropped here, or beyond the limits on file size or kind;
 * null: as it is, it fits, or no copy would.
 */
export interface ImageMeasure {
  id: string;
  text: "none" | "pending" | "done" | "unavailable";
  read: string | null;
  fit: ImageFit | null;
}
/**
 * A copy that the platform shows whole and sharp: the part that is kept, and its size then.
 */
export interface ImageFit {
  crop: Box;
  width: number;
  height: number;
}
/**
 * A post to judge. Only `platform` and `text` are required.
 */
export interface EvaluationRequest {
  platform: Platform;
  surface?: Surface;
  text: string;
  images?: Image[];
  videos?: Video[];
  author?: AuthorInput | null;
  context?: Context;
  /**
   * switches for this request, locks excepted
   */
  rule_sets?: {
    [k: string]: boolean;
  };
  /**
   * switches for this request, locks excepted
   */
  rules?: {
    [k: string]: boolean;
  };
  locale?: ("id" | "en" | "su") | null;
}
/**
 * A picture of the post; `alt` null: unknown, "": known to be empty.
 */
export interface Image {
  id: string;
  alt?: string | null;
}
/**
 * A video of the post as the page could measure it; null: unknown.
 */
export interface Video {
  width?: number | null;
  height?: number | null;
  duration_s?: number | null;
  bytes?: number | null;
  mime?: string | null;
  captions?: boolean | null;
  /**
   * its first frame, sent as a picture: the text in it is judged, its look is not
   */
  frame?: string | null;
}
/**
 * One mistake in a request: where (JSON path, such as `context.limit`) and what.
 */
export interface FieldError {
  where: string;
  what: string;
}
/**
 * The answer of a live server.
 */
export interface Health {
  app: "rambu";
  status: "ok";
  version: string;
  rules_digest: string;
}
/**
 * A hint that the writer does not want: on one platform, or (null) on all of them.
 */
export interface Ignored {
  rule: string;
  platform: Platform | null;
}
/**
 * A hint that the writer does not want: on one platform, or (null) on all of them.
 */
export interface IgnoredInput {
  rule: string;
  platform?: Platform | null;
}
/**
 * The answer to a picture. `id`: the SHA-256 of its bytes.
 */
export interface ImageReport {
  width: number;
  height: number;
  /**
   * width through height
   */
  ratio: number;
  bytes: number;
  format: "jpeg" | "png" | "webp" | "gif" | "avif" | "heic";
  /**
   * 1: not animated
   */
  frames: number;
  /**
   * of an animation; null: still, or too long to be counted
   */
  duration_ms: number | null;
  /**
   * of the sharpest edges, 1: pin-sharp; null: no edges to judge by
   */
  sharpness: number | null;
  /**
   * the middle level
   */
  brightness: number;
  /**
   * between the darkest and the lightest twentieth
   */
  contrast: number;
  /**
   * the level that a twentieth is lighter than
   */
  highlights: number;
  /**
   * share that is all but black
   */
  dark: number;
  /**
   * share that light has made white; a drawing's white ground is none
   */
  burnt: number;
  /**
   * share of even colour
   */
  flat: number;
  margins: Margins;
  /**
   * looks like a phone's screenshot
   */
  screenshot: boolean;
  location: boolean;
  device: boolean;
  /**
   * QR codes; null: nobody here can read them
   */
  codes: Code[] | null;
  id: string;
  text: "none" | "pending" | "done" | "unavailable";
}
/**
 * Borders of one even colour, such as black bars, in the picture's pixels.
 */
export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}
/**
 * A switch that the office has set, by whom and since when.
 */
export interface Lock {
  by: string;
  since: string;
}
/**
 * A mistake in a pack: where it is and what to do.
 */
export interface PackError {
  file: string;
  line: number;
  column: number;
  message: string;
}
/**
 * A pairing that waits for the person's click on the server's own page.
 */
export interface Pairing {
  id: string;
  code: string;
  approve_url: string;
  expires_at: string;
}
/**
 * `challenge`: SHA-256 of the verifier (its ASCII bytes), in hexadecimal. `client`: a name to show the
 * person.
 */
export interface PairingRequest {
  challenge: string;
  client: string;
}
/**
 * An RFC 9457 problem document.
 */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: FieldError[] | null;
  [k: string]: unknown;
}
/**
 * `proof`: HMAC-SHA256 of the nonce's bytes under the proof key (see `Token`), in hexadecimal.
 */
export interface Proof {
  proof: string;
}
/**
 * `nonce`: 16 to 64 random bytes, in hexadecimal.
 */
export interface ProofRequest {
  token_id: string;
  nonce: string;
}
/**
 * A rule as the options and the handbook show it. `on`: by platform.
 */
export interface RuleInfo {
  id: string;
  title: string;
  message: string;
  severity: Severity;
  platforms: Platform[];
  source: Source;
  flag: string[];
  pass: string[];
  on: Partial<Record<Platform, boolean>>;
  /**
   * its own, and those of its set
   */
  locks: Partial<Record<Platform, Lock>>;
}
/**
 * A rule set with its rules; `tip` by platform: what to do well there, shown while the box is empty.
 */
export interface RuleSetInfo {
  id: string;
  title: string;
  description: string | null;
  platforms: Platform[];
  tips: Partial<Record<Platform, string>>;
  on: Partial<Record<Platform, boolean>>;
  locks: Partial<Record<Platform, Lock>>;
  rules: RuleInfo[];
}
/**
 * All packs that loaded, and the mistakes of those that did not.
 */
export interface RuleSets {
  rule_sets: RuleSetInfo[];
  errors: PackError[];
  rules_digest: string;
}
/**
 * What the server remembers for this person. `switches`: the more particular one wins, a rule's over
 * its set's. `sites_off`: hosts on which Rambu keeps out of sight. `comments`: whether the boxes for
 * comments are looked after too, where the writer has said so.
 */
export interface Settings {
  language: "id" | "en" | "su";
  switches: Switch[];
  ignored: Ignored[];
  author: Author;
  typing_pause_ms: number;
  sites_off: string[];
  comments: Partial<Record<Platform, boolean>>;
}
/**
 * A rule set or a rule, switched for one platform or (null) for all.
 */
export interface Switch {
  target: string;
  platform: Platform | null;
  on: boolean;
}
/**
 * The fields that are given replace what is kept; `switch` and `ignore` change a single entry.
 */
export interface SettingsPatch {
  language?: ("id" | "en" | "su") | null;
  switches?: SwitchInput[] | null;
  ignored?: IgnoredInput[] | null;
  author?: AuthorInput | null;
  typing_pause_ms?: number | null;
  sites_off?: string[] | null;
  comments?: Partial<Record<Platform, boolean>> | null;
  /**
   * set this one switch, replacing the one of the same target and platform
   */
  switch?: SwitchInput | null;
  /**
   * add this one
   */
  ignore?: IgnoredInput | null;
  /**
   * take this one out
   */
  unignore?: IgnoredInput | null;
}
/**
 * A rule set or a rule, switched for one platform or (null) for all.
 */
export interface SwitchInput {
  target: string;
  platform?: Platform | null;
  on: boolean;
}
/**
 * The token, given once. Send it as `Authorization: Bearer TOKEN`.
 *
 * The proof key is the SHA-256 digest of the token's ASCII bytes: the server keeps only that digest, so
 * only a server that this client was paired with can answer `/v1/proofs`.
 */
export interface Token {
  token: string;
  token_id: string;
}
/**
 * The person has not answered yet (status 202).
 */
export interface TokenPending {
  status: "pending";
}
/**
 * The verifier whose digest was the challenge.
 */
export interface TokenRequest {
  verifier: string;
}
/** Bounds of `typing_pause_ms`. */
export const TYPING_PAUSE_MS = { least: 50, most: 3000 };
/** The longest text that the server judges, in characters. */
export const MAX_TEXT = 250000;
