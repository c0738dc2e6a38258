/** What the panel says of attached pictures and videos; the Sundanese is a preview, as everywhere. */
import type { Locale } from "../../settings/language.ts";
import { translator } from "../../settings/strings.ts";
import { borrowed } from "./lent.ts";

const WORDS = {
  picturesTitle: {
    id: "Gambar dan video",
    en: "Pictures and videos",
    su: "Gambar jeung video",
  },
  pictureName: {
    id: "Gambar $1",
    en: "Picture $1",
    su: "Gambar $1",
  },
  videoName: {
    id: "Video $1",
    en: "Video $1",
    su: "Video $1",
  },
  videoSeconds: {
    id: "$1 detik",
    en: "$1 seconds",
    su: "$1 detik",
  },
  pictureWaiting: {
    id: "menunggu giliran diperiksa",
    en: "waiting to be checked",
    su: "ngantosan dipariksa",
  },
  pictureSending: {
    id: "dikirim ke server di komputer ini",
    en: "on its way to the server on this computer",
    su: "dikirim ka server di komputer ieu",
  },
  pictureBeingRead: {
    id: "tulisan di gambar sedang dibaca",
    en: "the text in the picture is being read",
    su: "tulisan dina gambar keur dibaca",
  },
  pictureTooLarge: {
    id: "terlalu besar untuk diperiksa isinya (di atas 40 MB)",
    en: "too large to be looked into (above 40 MB)",
    su: "badag teuing pikeun dipariksa eusina (leuwih ti 40 MB)",
  },
  pictureUnreadable: {
    id: "belum bisa dibaca peramban ini",
    en: "this browser cannot read it",
    su: "can bisa dibaca ku peramban ieu",
  },
  pictureFromPreview: {
    id: "Dinilai dari pratinjau di halaman ini; berkas aslinya bisa lebih tajam dan lebih besar.",
    en: "Judged by the preview on this page; the file itself may be sharper and larger.",
    su: "Dipeunteun tina pratinjau di kaca ieu; berkas aslina bisa leuwih seukeut jeung leuwih badag.",
  },
  pictureLeaveOut: {
    id: "Bukan bagian unggahan",
    en: "Not part of the post",
    su: "Sanes bagian unggahan",
  },
  pictureLeaveOutWhy: {
    id: "Gambar ini tidak lagi diperiksa; unggahan Anda tetap.",
    en: "This one is no longer checked; your post stays as it is.",
    su: "Gambar ieu teu dipariksa deui; unggahan anjeun tetep.",
  },
  pictureCopyCovered: {
    id: "Unduh salinan dengan data ditutup",
    en: "Download a copy with the data covered",
    su: "Undeur salinan nu datana ditutup",
  },
  pictureCopyClean: {
    id: "Unduh salinan tanpa data lokasi",
    en: "Download a copy without location data",
    su: "Undeur salinan tanpa data lokasi",
  },
  pictureCopyFitting: {
    id: "Unduh salinan $1×$2 yang pas di sini",
    en: "Download a copy of $1×$2 that fits here",
    su: "Undeur salinan $1×$2 nu pas di dieu",
  },
  pictureCopied: {
    id: "Salinan sudah terunduh. Ganti gambar di unggahan dengan salinan itu.",
    en: "The copy is downloaded. Put it into the post in place of this picture.",
    su: "Salinan geus kaundeur. Ganti gambar dina unggahan ku salinan éta.",
  },
  pictureNotCopied: {
    id: "Peramban ini belum bisa membuat salinannya.",
    en: "This browser could not make the copy.",
    su: "Peramban ieu can bisa nyieun salinanana.",
  },
  pictureAltOffer: {
    id: "Teks alternatif dari tulisan di gambar, untuk yang memakai pembaca layar. Lengkapi dengan apa yang tampak:",
    en: "Alternative text from the words in the picture, for people with screen readers. Add what is to be seen:",
    su: "Téks alternatif tina tulisan dina gambar, pikeun nu maké pamaca layar. Eusian ku naon nu katingali:",
  },
  pictureAltText: {
    id: "Tulisan di gambar: $1",
    en: "Words in the picture: $1",
    su: "Tulisan dina gambar: $1",
  },
} as const satisfies Record<string, Record<Locale, string>>;

export type Word = keyof typeof WORDS;

/** As the panel's own `t`, in the language that it has. */
export const { t } = translator<Word>((word) => WORDS[word][borrowed().language()]);
