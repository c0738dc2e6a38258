/**
 * The texts for people who cannot see the pictures, where the page shows the fields for them. They are known by their
 * labels, which change with the language; where none is known, the texts count as unknown, and no rule looks at them.
 */

const FIELDS = "input[type='text'], input:not([type]), textarea";
const LABEL =
  /teks alt|alt(ernati(ve|f))? ?text|\balt\b|deskripsi (gambar|foto)|(image|photo|picture) description/i;

/** One for each of `count` pictures, in order; null where the page does not show as many fields. */
export function altTexts(shown: Element, count: number): string[] | null {
  if (count === 0) return null;
  const fields = [...shown.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FIELDS)].filter((field) =>
    LABEL.test(`${field.ariaLabel ?? ""} ${field.placeholder}`),
  );
  return fields.length === count ? fields.map(({ value }) => value) : null;
}
