import { defineContentScript } from "wxt/utils/define-content-script";
import { siteElsewhere } from "../../composers/elsewhere.ts";
import { PRACTICE_ADDRESS } from "../../composers/practice.ts";
import { ADDRESSES, siteAt } from "../../composers/sites.ts";
import { standBy } from "../../hints/stand-by.ts";
import "./highlights.css";

export default defineContentScript({
  matches: [...ADDRESSES, PRACTICE_ADDRESS],
  // Before the site's own scripts: who listens first on the window decides what the others see.
  runAt: "document_start",
  main() {
    const site = siteAt(location);
    // Where no site is known, the writer has let us on; other programs on this computer have not asked for us.
    if (site) standBy(site);
    else if (location.hostname !== "127.0.0.1") standBy(siteElsewhere(location));
  },
});
