import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startHints } from "../hints/start.ts";

// Put into a page by the worker, when the page's content script has found a compose box.
export default defineUnlistedScript(() => startHints());
