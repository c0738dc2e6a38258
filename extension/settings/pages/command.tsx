import { useState } from "preact/hooks";
import { t } from "./strings.ts";

/** A command for the terminal, with a button that copies it. */
export function Command({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div class="command">
      <code>
        {text.split(" ").map((word, index) => (
          // Broken between words only: "--" is no place for it.
          <span key={word}>
            {index > 0 && " "}
            <span class="word">{word}</span>
          </span>
        ))}
      </code>
      <button type="button" onClick={() => void copy()}>
        <span aria-live="polite">{copied ? t("actionCopied") : t("actionCopy")}</span>
      </button>
    </div>
  );
}
