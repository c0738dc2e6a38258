/** One attached picture or video: read in the page, sent to the server once, sent again when the server has forgotten it. */
import type { Video } from "../contract/types.ts";
import type { Attachment, CopyPlan, Delivery } from "./attachment.ts";
import type { MediaKind } from "./catch.ts";
import { makeCopy } from "./copy.ts";
import { MAX_PICTURE_BYTES } from "./picture-port.ts";
import { sendPicture } from "./send.ts";
import { readVideo } from "./video.ts";

/** The longer side of what the panel shows, in pixels: it is shown at half of that. */
const LOOK_SIDE = 640;

export class AttachedFile implements Attachment {
  private static count = 0;

  readonly number: number;
  delivery: Delivery = { state: "waiting" };
  alt: string | null = null;
  size: Attachment["size"] = null;
  look: ImageBitmap | null = null;
  video: Video | null = null;
  /** Called after each change; whoever shows it now sets it. */
  changed: () => void = () => undefined;

  private source: Blob | null = null;
  /** What the server sees: the picture itself, or the first frame of a video. */
  private picture: Blob | null = null;
  private sending: AbortController | null = null;

  /** `open` gives the file; for a preview that takes a while. */
  constructor(
    readonly kind: MediaKind,
    readonly fromPreview: boolean,
    open: () => Promise<Blob>,
  ) {
    AttachedFile.count += 1;
    this.number = AttachedFile.count;
    void this.read(open);
  }

  get bytes(): number | null {
    return this.source?.size ?? null;
  }

  /** The picture's id when the server knows it. */
  get id(): string | null {
    return this.delivery.state === "seen" ? this.delivery.report.id : null;
  }

  /** Begins or goes on; nothing while it is on its way, or when there is no use. */
  deliver(): void {
    if (this.delivery.state === "waiting" && this.picture && !this.sending) void this.send(this.picture);
  }

  /** Gives up what is on its way; `deliver` begins anew. */
  pause(): void {
    this.sending?.abort();
  }

  forgotten(): void {
    this.tell({ state: "waiting" });
    this.deliver();
  }

  async copy(plan: CopyPlan): Promise<Blob> {
    if (!this.source || this.kind !== "image") throw new Error("there is no picture to copy");
    return await makeCopy(this.source, plan);
  }

  private async read(open: () => Promise<Blob>): Promise<void> {
    try {
      this.source = await open();
      if (this.kind === "video") await this.readVideo(this.source);
      else await this.readImage(this.source);
    } catch {
      this.tell({ state: "unreadable" });
    }
    this.changed();
    this.deliver();
  }

  private async readImage(file: Blob): Promise<void> {
    const look = await lookAt(file);
    this.size = look && { width: look.width, height: look.height };
    this.look = look && (await smaller(look));
    if (file.size > MAX_PICTURE_BYTES) this.tell({ state: "too-large" });
    else this.picture = file;
  }

  private async readVideo(file: Blob): Promise<void> {
    const { facts, frame } = await readVideo(file);
    this.video = facts;
    this.size = facts.width && facts.height ? { width: facts.width, height: facts.height } : null;
    this.picture = frame;
    const look = frame && (await lookAt(frame));
    this.look = look && (await smaller(look));
    if (!frame) this.tell({ state: "unreadable" });
  }

  private async send(picture: Blob): Promise<void> {
    this.sending = new AbortController();
    const progress = (share: number) => this.tell({ state: "sending", share });
    try {
      const outcome = await sendPicture(picture, progress, this.sending.signal);
      if (outcome.type === "seen") this.tell({ state: "seen", report: outcome.report });
      else if (outcome.type === "refused") this.tell({ state: "refused", detail: outcome.detail });
      else this.tell({ state: "waiting" });
    } catch (failure) {
      // The file changed or went away since it was chosen; else the worker did, and the next one takes it.
      const lost = failure instanceof DOMException && failure.name !== "AbortError";
      this.tell({ state: lost ? "unreadable" : "waiting" });
    } finally {
      this.sending = null;
    }
  }

  private tell(delivery: Delivery): void {
    this.delivery = delivery;
    this.changed();
  }
}

/** The whole picture as the browser reads it, upright; null where it cannot. */
async function lookAt(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file);
  } catch {
    return null;
  }
}

async function smaller(whole: ImageBitmap): Promise<ImageBitmap> {
  const scale = Math.min(1, LOOK_SIDE / Math.max(whole.width, whole.height));
  if (scale === 1) return whole;
  const look = await createImageBitmap(whole, {
    resizeWidth: Math.max(1, Math.round(whole.width * scale)),
    resizeHeight: Math.max(1, Math.round(whole.height * scale)),
    resizeQuality: "medium",
  });
  whole.close();
  return look;
}
