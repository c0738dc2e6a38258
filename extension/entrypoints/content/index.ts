import { defineContentScript } from "wxt/utils/define-content-script";
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
    if (site) standBy(site);
  },
});
