import { afterEach, describe, expect, it } from "vitest";
import { LENT } from "../../../extension/hints/lent.ts";
import { borrow } from "../../../extension/media/panel/lent.ts";
import { t } from "../../../extension/media/panel/words.ts";
import { setLanguage } from "../../../extension/settings/strings.ts";

afterEach(() => setLanguage("id"));

describe("what is said of pictures", () => {
  it("is said in the language of the panel, with what is put in", () => {
    borrow(LENT);
    expect(t("pictureName", 2)).toBe("Gambar 2");
    setLanguage("en");
    expect(t("pictureName", 2)).toBe("Picture 2");
    expect(t("pictureCopyFitting", 1080, 1350)).toContain("1080×1350");
    setLanguage("su");
    expect(t("pictureLeaveOut")).toBe("Sanes bagian unggahan");
  });
});
