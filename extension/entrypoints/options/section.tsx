import type { ComponentChildren } from "preact";
import { t } from "../../settings/pages/strings.ts";
import { SECTIONS, type SectionName } from "./sections.ts";

interface Props {
  name: SectionName;
  children: ComponentChildren;
}

/** A part of the page, with the heading that its link at the top names. */
export function Section({ name, children }: Props) {
  return (
    <section class="card part" aria-labelledby={name}>
      {/* The link from the top brings the keyboard here. */}
      <h2 id={name} tabIndex={-1}>
        {t(SECTIONS[name])}
      </h2>
      {children}
    </section>
  );
}
