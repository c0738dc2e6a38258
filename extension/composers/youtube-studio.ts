import { nearestHolding, type Site } from "./composer.ts";
import { shownLimit } from "./shown-limit.ts";

const TITLE = "#title-textarea";
const DESCRIPTION = "#description-textarea";
const TEXT_BOX = '#textbox[contenteditable="true"]';

/** YouTube Studio keeps its ids in every language. Title and description are one post: each is judged beside the other. */
export const youtubeStudio: Site = {
  platform: "youtube",
  hosts: ["studio.youtube.com"],
  boxes: `:is(${TITLE}, ${DESCRIPTION}) ${TEXT_BOX}`,
  frame: (box) => nearestHolding(box, DESCRIPTION, null) ?? field(box),
  surface: (box) => (box.closest(TITLE) ? "title" : "description"),
  parts(box) {
    const title = nearestHolding(box, TITLE, null)?.querySelector<HTMLElement>(`${TITLE} ${TEXT_BOX}`);
    const description = nearestHolding(box, DESCRIPTION, null)?.querySelector<HTMLElement>(
      `${DESCRIPTION} ${TEXT_BOX}`,
    );
    // The page behind a dialog may hold a pair of its own.
    const parts = [title, description].filter((part) => part != null);
    return parts.includes(box) ? parts : [box];
  },
  limit: (box) => shownLimit(field(box), box),
};

function field(box: HTMLElement): HTMLElement {
  return box.closest<HTMLElement>(`${TITLE}, ${DESCRIPTION}`) ?? box;
}
