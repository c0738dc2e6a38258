/** A mended copy of a picture: decoded and encoded anew, so that nothing is in the file but pixels. */
import type { CopyPlan } from "./attachment.ts";
import { jpeg } from "./previews.ts";

/** What is covered is a little larger than what was read: a digit at the edge shall not look out. */
const SPARE = 0.18;
const COVER = "#1c2024";

/** @throws Error when the browser cannot read the picture, or has no room for it. */
export async function makeCopy(picture: Blob, { cover, fit }: CopyPlan): Promise<Blob> {
  const whole = await createImageBitmap(picture);
  const crop = fit?.crop ?? { x: 0, y: 0, width: whole.width, height: whole.height };
  const { width, height } = fit ?? crop;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no room for the picture");
  // A JPEG knows no transparency; where there is nothing, sites show white.
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = "high";
  pen.scale(width / crop.width, height / crop.height);
  pen.translate(-crop.x, -crop.y);
  pen.drawImage(whole, 0, 0);
  pen.fillStyle = COVER;
  for (const box of cover) {
    const spare = Math.max(2, Math.min(box.width, box.height) * SPARE);
    pen.fillRect(box.x - spare, box.y - spare, box.width + 2 * spare, box.height + 2 * spare);
  }
  whole.close();
  return await jpeg(canvas);
}
