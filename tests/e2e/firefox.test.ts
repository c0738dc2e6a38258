import { everySuite } from "./suites/every.ts";

everySuite("firefox");
