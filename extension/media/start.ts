/** The third script of a page: it comes when something is attached, and follows all that is. */
import { restful } from "../composers/watch.ts";
import { takeOverMedia } from "../hints/stand-by.ts";
import type { Attach } from "./attachment.ts";
import { Attachments } from "./attachments.ts";
import { borrow } from "./panel/lent.ts";

/** Where previews and the fields for alternative texts come, change and go. */
const CHANGES = { childList: true, subtree: true, attributes: true, attributeFilter: ["src", "style"] };

export function startMedia(): void {
  const waiting = takeOverMedia();
  if (!waiting) return;
  const { signal } = waiting.letGo;
  const followed = new Set<Attachments>();
  const look = () => {
    for (const attachments of followed) attachments.look();
  };
  const lookSoon = restful(look, signal);
  const observer = new MutationObserver(lookSoon);

  const attach: Attach = (box, site, changed, gone, lent) => {
    borrow(lent);
    const attachments = new Attachments(box, site, waiting.caught, changed, gone);
    if (followed.size === 0) observer.observe(document, CHANGES);
    followed.add(attachments);
    gone.addEventListener("abort", () => leave(attachments), { once: true });
    lookSoon();
    return attachments;
  };
  const leave = (attachments: Attachments) => {
    followed.delete(attachments);
    if (followed.size === 0) observer.disconnect();
  };

  for (const type of ["input", "change", "load", "loadedmetadata"])
    document.addEventListener(type, () => followed.size > 0 && lookSoon(), {
      capture: true,
      passive: true,
      signal,
    });
  waiting.handOverMedia(attach);
}
