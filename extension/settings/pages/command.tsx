import { useState } from "preact/hooks";
import { t } from "../strings.ts";

/** A command for the terminal, with a button that copies it. */
export function Command({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div class="command">
      <code>{text}</code>
      <button type="button" onClick={() => void copy()}>
        <span aria-live="polite">{copied ? t("actionCopied") : t("actionCopy")}</span>
      </button>
    </div>
  );
}
