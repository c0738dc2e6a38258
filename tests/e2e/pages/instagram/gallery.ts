/**
 * The files of a post as Instagram shows them: chosen in the dialog's first step; then one at a time, as a background while
 * it is cropped, on a canvas while it is edited, as an image or a video beside the caption.
 */
import { divButton, make } from "../elements.ts";

export class Gallery {
  private files: { file: File; address: string }[] = [];
  private shown = 0;

  get isEmpty(): boolean {
    return this.files.length === 0;
  }

  /** The first step; `chosen` is called when there are files. */
  choice(chosen: () => void): HTMLElement[] {
    const input = this.input(chosen);
    return [
      make("p", "", "Seret foto dan video ke sini"),
      divButton("Pilih dari komputer", () => input.click()),
      input,
    ];
  }

  /** To add files and to take the shown one out; `changed` is called then. */
  tools(changed: () => void): HTMLElement[] {
    const input = this.input(changed);
    const remove = divButton("Hapus", () => {
      for (const { address } of this.files.splice(this.shown, 1)) URL.revokeObjectURL(address);
      this.shown = 0;
      changed();
    });
    const next = divButton("Berikut", () => {
      this.shown = (this.shown + 1) % this.files.length;
      changed();
    });
    remove.dataset.remove = "";
    return [remove, next, divButton("Tambah", () => input.click()), input];
  }

  preview(step: "crop" | "edit" | "caption"): HTMLElement {
    const box = make("div", "picture");
    box.ariaLabel = "Pratinjau";
    box.role = "img";
    const one = this.files[this.shown];
    if (!one) return box;
    if (one.file.type.startsWith("video/")) {
      const video = make("video", "media");
      video.muted = true;
      video.src = one.address;
      box.append(video);
    } else if (step === "crop") box.style.backgroundImage = `url("${one.address}")`;
    else {
      const image = make("img", "media");
      image.src = one.address;
      box.append(step === "edit" ? drawn(image) : image);
    }
    return box;
  }

  /** A field for the text of each picture, as in the section "Aksesibilitas". */
  altFields(): HTMLElement[] {
    return this.files.map(() => {
      const field = make("input", "alt");
      field.type = "text";
      field.placeholder = "Tulis teks alternatif…";
      return field;
    });
  }

  private input(chosen: () => void): HTMLInputElement {
    const input = make("input", "file");
    input.type = "file";
    input.multiple = true;
    input.accept =
      "image/avif,image/jpeg,image/png,image/heic,image/heif,video/mp4,video/quicktime,video/webm";
    input.addEventListener("change", () => {
      for (const file of input.files ?? []) this.files.push({ file, address: URL.createObjectURL(file) });
      if (!this.isEmpty) chosen();
    });
    return input;
  }
}

function drawn(image: HTMLImageElement): HTMLCanvasElement {
  const canvas = make("canvas", "media");
  image.addEventListener("load", () => {
    canvas.width = 468;
    canvas.height = Math.round((468 * image.naturalHeight) / image.naturalWidth);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  });
  return canvas;
}
