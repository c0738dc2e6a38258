/**
 * How long harper.js, a grammar checker in WebAssembly, takes for texts. From standard input a JSON list of lists of
 * texts; to standard output a JSON list with the median milliseconds of each list, each text read once before.
 */
import { readFileSync } from "node:fs";
import { type Lint, LocalLinter } from "harper.js";
import { binary } from "harper.js/binary";

const sets: string[][] = JSON.parse(readFileSync(0, "utf8"));
const linter = new LocalLinter({ binary });
await linter.setup();
// Every Indonesian word is a spelling mistake to it, and to look for better ones would be all that is measured.
await linter.setLintConfig({ ...(await linter.getLintConfig()), SpellCheck: false });
const medians: number[] = [];
for (const texts of sets) {
  for (const text of texts) free(await linter.lint(text));
  const took: number[] = [];
  for (const text of texts) {
    const began = performance.now();
    const lints = await linter.lint(text);
    took.push(performance.now() - began);
    free(lints);
  }
  medians.push(took.toSorted((one, other) => one - other)[took.length >> 1] ?? Number.NaN);
}
process.stdout.write(JSON.stringify(medians));

function free(lints: Lint[]): void {
  for (const lint of lints) lint.free();
}
