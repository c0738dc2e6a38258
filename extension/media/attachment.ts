/** What is attached to a post, as far as panel and request have to know it. The third script makes it; these are its types. */
import type { FunctionComponent } from "preact";
import type { Site } from "../composers/composer.ts";
import type { Box, Image, ImageReport, Video } from "../contract/types.ts";
import type { Controller } from "../hints/controller.ts";
import type { Deeds } from "../hints/deeds.ts";
import type { MediaKind } from "./catch.ts";
import type { Lent } from "./panel/lent.ts";

/** How far a picture (or a video's first frame) is on its way to the server. */
export type Delivery =
  /** Being read, or the server is away. */
  | { state: "waiting" }
  /** `share`: from 0 to 1. */
  | { state: "sending"; share: number }
  | { state: "seen"; report: ImageReport }
  /** The server does not want it; in its words. */
  | { state: "refused"; detail: string }
  /** Not sent at all. */
  | { state: "too-large" }
  | { state: "unreadable" };

export interface Attachment {
  /** Unique in the page. */
  readonly number: number;
  readonly kind: MediaKind;
  /** There was no file to be had: what is judged is the site's own preview, perhaps smaller than what is posted. */
  readonly fromPreview: boolean;
  readonly delivery: Delivery;
  /** Null: the page does not tell. */
  readonly alt: string | null;
  /** Of the file. */
  readonly bytes: number | null;
  /** In pixels after orientation; null: not known yet, or the browser cannot read this kind. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** A small picture of it; null where the browser cannot read this kind. */
  readonly look: ImageBitmap | null;
  readonly video: Video | null;
  /** Makes a new file of the picture, with nothing in it but pixels. @throws Error when the browser cannot read it. */
  copy(plan: CopyPlan): Promise<Blob>;
}

/** What a copy shall be like; boxes in the picture's pixels. */
export interface CopyPlan {
  /** Painted over. */
  cover: readonly Box[];
  /** The part that is kept, and the size that it gets. */
  fit: { crop: Box; width: number; height: number } | null;
}

export interface PicturesProps {
  controller: Controller;
  deeds: Deeds;
}

/** What is attached to the text of one box. */
export interface Attached {
  readonly all: readonly Attachment[];
  /** Those that the server has seen. */
  readonly images: Image[];
  /** With their first frames, where the server has seen those. */
  readonly videos: Video[];
  /** Its part of the panel. */
  readonly Pictures: FunctionComponent<PicturesProps>;
  /** The server has forgotten these pictures. */
  sendAgain(ids: readonly string[]): void;
  /** The server is there (again). */
  serverCame(): void;
  /** The writer says that it is not part of the post. */
  leaveOut(attachment: Attachment): void;
}

/** Follows what is attached to the text of a box; `changed` is called after each change of what `Attached` tells. */
export type Attach = (
  box: HTMLElement,
  site: Site,
  changed: () => void,
  gone: AbortSignal,
  lent: Lent,
) => Attached;
