import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startMedia } from "../media/start.ts";

// Put into a page by the worker, when something is attached to a post.
export default defineUnlistedScript(() => startMedia());
