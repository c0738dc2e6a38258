import { defineBackground } from "wxt/utils/define-background";
import { startWorker } from "../../connection/worker.ts";

export default defineBackground({ type: "module", main: startWorker });
