import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

const IN_BROWSERS = {
  environment: "node",
  fileParallelism: false,
  maxWorkers: 1,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // Browsers on a busy machine lose a moment now and then. A test that needs its second try is named in the output.
  retry: 1,
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        // Modules of the extension, with wxt's fake browser and a DOM.
        plugins: [WxtVitest()],
        test: {
          name: "unit",
          include: ["tests/extension/**/*.test.{ts,tsx}"],
          environment: "happy-dom",
          restoreMocks: true,
        },
      },
      {
        // The built extension in a real browser against a real server: one file, one browser at a time.
        test: {
          name: "e2e",
          include: ["tests/e2e/*.test.ts"],
          ...IN_BROWSERS,
        },
      },
      {
        // The same, for what needs the extras of the server (`make extras`).
        test: {
          name: "e2e-extras",
          include: ["tests/e2e/extras/*.test.ts"],
          ...IN_BROWSERS,
        },
      },
    ],
  },
});
