import { useEffect, useId, useRef, useState } from "preact/hooks";
import { ask } from "../../connection/messages.ts";
import type { Hint, Platform } from "../../contract/types.ts";
import { applied } from "../../editors/editor.ts";
import { safeEdits, together } from "../../hints/edits.ts";
import { SEVERITY_WORDS } from "../../hints/severity.ts";
import { t, tCount } from "../../settings/pages/strings.ts";
import { PLATFORM_NAMES } from "../../settings/platforms.ts";
import { SourceName } from "../../settings/source-name.tsx";
import { language } from "../../settings/strings.ts";

const TYPING_PAUSE_MS = 250;

/** What the server said of a text; null when it could not say anything. */
interface Judged {
  text: string;
  hints: Hint[] | null;
}

/** Where a known site shows no box that Rambu knows: a caption that is pasted here is judged as one for that platform. */
export function CheckHere({ platform, enabled }: { platform: Platform; enabled: boolean }) {
  const heading = useId();
  const [text, setText] = useState("");
  const judged = useJudgement(platform, text, enabled);
  return (
    <section class="card" aria-labelledby={heading}>
      <h2 id={heading}>{t("popupNoBox", PLATFORM_NAMES[platform])}</h2>
      <label class="pasted">
        <span>{t("popupPaste")}</span>
        <textarea rows={4} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <div aria-live="polite" class="judged">
        {text !== "" && !enabled && <p>{t("popupPasteLater")}</p>}
        {judged && judged.text === text && <Judgement judged={judged} />}
      </div>
    </section>
  );
}

function Judgement({ judged: { text, hints } }: { judged: Judged }) {
  if (!hints) return <p>{t("popupPasteLater")}</p>;
  const safe = safeEdits(hints);
  return (
    <>
      <p>
        <strong>{hints.length === 0 ? t("popupNoHints") : t("panelHints", hints.length)}</strong>
      </p>
      {safe.length > 0 && <CopyMended text={applied(text, together(safe, text))} count={safe.length} />}
      {hints.length > 0 && (
        <ul class="found">
          {hints.map((hint, index) => (
            <FoundHint key={`${hint.rule} ${hint.span?.start ?? index}`} hint={hint} text={text} />
          ))}
        </ul>
      )}
    </>
  );
}

function FoundHint({ hint, text }: { hint: Hint; text: string }) {
  const { rule, severity, title, message, suggestion, source, span } = hint;
  return (
    <li data-rule={rule} data-severity={severity}>
      <p>
        <strong>{title}</strong> <span class="quiet">{t(SEVERITY_WORDS[severity])}</span>
      </p>
      {span && <q>{text.slice(span.start, span.end)}</q>}
      <p>{message}</p>
      {suggestion && <p>{suggestion}</p>}
      <p class="quiet">
        {t("hintSource")} <SourceName source={source} />
      </p>
    </li>
  );
}

/** All that is safe, mended at once; the writer pastes it back. */
function CopyMended({ text, count }: { text: string; count: number }) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <div class="mended">
      <p>{tCount("popupMended", count)}</p>
      <button type="button" onClick={() => void copy()}>
        {copied === text ? t("actionCopied") : t("actionCopy")}
      </button>
    </div>
  );
}

/** The judgement of the newest text, a pause after the last key. */
function useJudgement(platform: Platform, text: string, enabled: boolean): Judged | null {
  const [judged, setJudged] = useState<Judged | null>(null);
  const newest = useRef(text);
  newest.current = text;
  useEffect(() => {
    if (text.trim() === "" || !enabled) return setJudged(null);
    const timer = setTimeout(async () => {
      const request = { platform, text, locale: language() };
      const reply = await ask({ type: "evaluate", composer: "popup", request }).catch(() => null);
      if (newest.current !== text || reply?.state === "superseded") return;
      setJudged({ text, hints: reply?.state === "ready" ? reply.evaluation.hints : null });
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [platform, text, enabled]);
  return judged;
}
