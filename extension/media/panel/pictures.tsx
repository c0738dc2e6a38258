/** @jsxImportSource . */
/** What is attached to the post, each with a small picture of it, the places of its hints, and what can be done about them. */
import type { Hint, ImageMeasure } from "../../contract/types.ts";
import type { Controller } from "../../hints/controller.ts";
import type { Attachment, PicturesProps } from "../attachment.ts";
import { borrowed } from "./lent.ts";
import { AltText, Copies } from "./mending.tsx";
import styles from "./styles.css?inline";
import { t, type Word } from "./words.ts";

/** Everything that is attached, in the order of the site. */
export function Pictures({ controller, deeds }: PicturesProps) {
  const shown = withHints(controller);
  if (shown.length === 0) return null;
  return (
    <>
      <style ref={dress} />
      <h3>{t("picturesTitle")}</h3>
      {shown.map((one) => (
        <Picture key={one.attachment.number} {...one} controller={controller} deeds={deeds} />
      ))}
    </>
  );
}

/** Written by the extension's own script, the text is not subject to the page's content security policy. */
function dress(style: HTMLStyleElement | null): void {
  if (style && style.textContent === "") style.textContent = styles;
}

interface Shown {
  attachment: Attachment;
  name: string;
  hints: readonly Hint[];
  measure: ImageMeasure | null;
}

/** Each with its hints; of two that are the same picture, the first one has them. */
function withHints({ attached, hints, measures }: Controller): Shown[] {
  const told = new Set<string>();
  const counts = { image: 0, video: 0 };
  return (attached?.all ?? []).map((attachment) => {
    const { kind, delivery } = attachment;
    const index = counts[kind]++;
    const name = t(kind === "image" ? "pictureName" : "videoName", index + 1);
    const id = delivery.state === "seen" ? delivery.report.id : null;
    const isTold = id !== null && told.has(id);
    if (id !== null) told.add(id);
    const isOfThis = ({ subject, image, video }: Hint) =>
      kind === "image" ? subject === "image" && image === id : subject === "video" && video === index;
    const own = kind === "image" && isTold ? [] : hints.filter(isOfThis);
    return { attachment, name, hints: own, measure: measures?.images?.find((one) => one.id === id) ?? null };
  });
}

function Picture({ attachment, name, hints, measure, controller, deeds }: Shown & PicturesProps) {
  const { ActionButton, HintItem } = borrowed();
  return (
    <section class="picture" aria-label={name} data-picture={attachment.number}>
      <div class="picture-head">
        <Look attachment={attachment} name={name} hints={hints} />
        <div class="picture-facts">
          <strong>{name}</strong>
          <span class="word">{facts(attachment)}</span>
          <Progress attachment={attachment} measure={measure} />
          <ActionButton
            act="leave-out"
            class="button small"
            title={t("pictureLeaveOutWhy")}
            run={() => controller.attached?.leaveOut(attachment)}
          >
            {t("pictureLeaveOut")}
          </ActionButton>
        </div>
      </div>
      <Copies attachment={attachment} hints={hints} measure={measure} />
      {attachment.fromPreview && <p class="note">{t("pictureFromPreview")}</p>}
      {hints.length > 0 && (
        <ul>
          {hints.map((hint, index) => (
            <HintItem key={keyOf(hint, index)} hint={hint} controller={controller} deeds={deeds} />
          ))}
        </ul>
      )}
      <AltText attachment={attachment} hints={hints} measure={measure} deeds={deeds} />
    </section>
  );
}

/** The picture as it will be seen, with a frame around each place that a hint is about. */
function Look({ attachment, name, hints }: { attachment: Attachment; name: string; hints: readonly Hint[] }) {
  const { useLayoutEffect, useRef } = borrowed();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { look, size } = attachment;
  useLayoutEffect(() => {
    if (!canvas.current || !look) return;
    canvas.current.width = look.width;
    canvas.current.height = look.height;
    canvas.current.getContext("2d")?.drawImage(look, 0, 0);
  }, [look]);
  if (!look || !size) return null;
  return (
    <div class="look">
      <canvas ref={canvas} role="img" aria-label={name} />
      {hints.map((hint, index) => (
        <Place key={keyOf(hint, index)} hint={hint} size={size} />
      ))}
    </div>
  );
}

function Place({
  hint: { box, severity, rule },
  size,
}: {
  hint: Hint;
  size: { width: number; height: number };
}) {
  if (!box) return null;
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  const style = {
    left: share(box.x, size.width),
    top: share(box.y, size.height),
    width: share(box.width, size.width),
    height: share(box.height, size.height),
  };
  return <span class="place" data-severity={severity} data-place={rule} style={style} />;
}

/** The same hint keeps its element while others come and go before it. */
function keyOf({ rule }: Hint, index: number): string {
  return `${rule}/${index}`;
}

const STATES: Record<Exclude<Attachment["delivery"]["state"], "seen" | "refused" | "sending">, Word> = {
  waiting: "pictureWaiting",
  "too-large": "pictureTooLarge",
  unreadable: "pictureUnreadable",
};

/** How far it is: on its way, being read, or why it cannot be judged. */
function Progress({ attachment, measure }: Pick<Shown, "attachment" | "measure">) {
  const { delivery } = attachment;
  if (delivery.state === "sending") {
    return (
      <>
        <span class="word">{t("pictureSending")}</span>
        <progress max={1} value={delivery.share} aria-label={t("pictureSending")} />
      </>
    );
  }
  if (delivery.state === "refused") return <span class="word">{delivery.detail}</span>;
  if (delivery.state !== "seen") return <span class="word">{t(STATES[delivery.state])}</span>;
  return measure?.text === "pending" ? <span class="word">{t("pictureBeingRead")}</span> : null;
}

/** Size in pixels, length and bytes, as far as they are known. */
function facts({ size, bytes, video }: Attachment): string {
  const { language } = borrowed();
  const number = new Intl.NumberFormat(language(), { maximumFractionDigits: 1 });
  const seconds = video?.duration_s;
  return [
    size && `${size.width}×${size.height}`,
    seconds != null && t("videoSeconds", number.format(seconds)),
    bytes && (bytes < 100_000 ? `${number.format(bytes / 1000)} kB` : `${number.format(bytes / 1e6)} MB`),
  ]
    .filter(Boolean)
    .join(" · ");
}
