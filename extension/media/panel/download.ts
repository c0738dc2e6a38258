/** The browser needs the address for as long as it takes to begin. */
const BEGIN_MS = 60_000;
const NAME = "rambu-salinan.jpg";

/** Saves a picture where the browser saves downloads. The link is in no document, so the site sees nothing of it. */
export function download(picture: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(picture);
  link.download = NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), BEGIN_MS);
}
