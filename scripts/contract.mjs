// Writes extension/contract/types.ts from shared/schemas/*.json (`npm run contract`). With --check it writes nothing and
// fails when the file is stale.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { compile } from "json-schema-to-typescript";

const SCHEMAS = new URL("../shared/schemas/", import.meta.url);
const TYPES = new URL("../extension/contract/types.ts", import.meta.url);
const NOT_WIRE = new Set(["pack.json", "policy.json"]); // formats of files that never reach the extension
const BANNER = `// Generated from shared/schemas by scripts/contract.mjs (make contract). Do not edit: change server/contract/.
`;

/** What the compiler writes above each model: noise. */
const REFERENCED =
  /( \*\n)? \* This interface was referenced by `Contract`'s JSON-Schema\n \* via the `definition` "[^"]*"\.\n/g;

/** All models of all schema files, by name; a model that several files hold is the same in each. */
async function models() {
  const found = new Map();
  const names = (await readdir(SCHEMAS)).filter((name) => name.endsWith(".json") && !NOT_WIRE.has(name));
  for (const name of names) {
    const { $defs = {}, $schema: _, ...root } = JSON.parse(await readFile(new URL(name, SCHEMAS), "utf8"));
    for (const model of [root, ...Object.values($defs)]) found.set(model.title, model);
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The schema in the words that the compiler knows how to turn into plain types. */
function readable(schema) {
  if (Array.isArray(schema)) return schema.map(readable);
  if (schema === null || typeof schema !== "object") return schema;
  const { maxItems: _, patternProperties, propertyNames, ...kept } = schema;
  // A default beside a reference would make a second type of the same model.
  if (kept.$ref) return { $ref: kept.$ref };
  const key = propertyNames?.$ref?.split("/").at(-1);
  if (key)
    return {
      description: kept.description,
      tsType: `Partial<Record<${key}, ${nameOf(kept.additionalProperties)}>>`,
    };
  if (patternProperties) kept.additionalProperties = Object.values(patternProperties)[0];
  return Object.fromEntries(Object.entries(kept).map(([name, part]) => [name, readable(part)]));
}

function nameOf({ $ref, type }) {
  return $ref?.split("/").at(-1) ?? type;
}

async function generate() {
  const $defs = readable(await models());
  const source = await compile(
    { title: "Contract", type: "object", additionalProperties: false, $defs },
    "Contract",
    {
      additionalProperties: false,
      bannerComment: BANNER,
      ignoreMinAndMaxItems: true,
      unreachableDefinitions: true,
      style: { printWidth: 110 },
    },
  );
  const types = source.replace(/export interface Contract \{\}\n/, "").replace(REFERENCED, "");
  return `${types}${limits($defs)}`;
}

/** The limits that the extension keeps to; types cannot tell them. */
function limits({ EvaluationRequest, Settings }) {
  const pause = Settings.properties.typing_pause_ms;
  return `/** Bounds of \`typing_pause_ms\`. */
export const TYPING_PAUSE_MS = { least: ${pause.minimum}, most: ${pause.maximum} };
/** The longest text that the server judges, in characters. */
export const MAX_TEXT = ${EvaluationRequest.properties.text.maxLength};
`;
}

const wanted = await generate();
if (process.argv.includes("--check")) {
  const kept = await readFile(TYPES, "utf8").catch(() => "");
  if (kept !== wanted) {
    console.error("extension/contract/types.ts is stale: run `make contract`.");
    process.exit(1);
  }
} else {
  await writeFile(TYPES, wanted);
}
