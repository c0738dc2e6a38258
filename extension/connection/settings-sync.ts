/** The server owns settings and rule sets; this brings them into the cache that pages read, and changes to the server. */
import type { RuleSets, Settings, SettingsPatch } from "../contract/types.ts";
import { readCache, writeCache } from "../settings/cache.ts";
import { call } from "./client.ts";
import type { Connection } from "./connection.ts";
import type { ProvenServer } from "./proof.ts";
import { keepLanguage, languageToSend, languageWasSent } from "./unsent-language.ts";

const TIMEOUT_MS = 5_000;

/** Brings both into the cache; a language that was chosen while the server was away is sent first. */
export async function refresh(server: ProvenServer): Promise<void> {
  const language = await languageToSend();
  const settings = language ? await sendPatch(server, { language }) : await getSettings(server);
  if (language) await languageWasSent();
  await writeCache({ settings, ruleSets: await getRuleSets(server) });
}

/**
 * Changes the settings on the server, then in the cache, which every open page follows.
 *
 * @throws one of `failures.ts`; a choice of language alone is kept and sent later instead.
 */
export async function patch(connection: Connection, change: SettingsPatch): Promise<Settings> {
  try {
    const server = await connection.server();
    const settings = await sendPatch(server, change);
    await writeCache({ settings, ruleSets: await getRuleSets(server) });
    return settings;
  } catch (failure) {
    await connection.failed(failure);
    if (!isLanguageAlone(change)) throw failure;
    return await keepLanguage(change.language, (await readCache()).settings);
  }
}

function isLanguageAlone(
  change: SettingsPatch,
): change is SettingsPatch & { language: Settings["language"] } {
  return change.language != null && Object.keys(change).length === 1;
}

async function sendPatch({ origin, token }: ProvenServer, change: SettingsPatch): Promise<Settings> {
  const path = "/v1/settings";
  const { body } = await call({ method: "PATCH", origin, path, body: change, token, timeoutMs: TIMEOUT_MS });
  return body as Settings;
}

async function getSettings({ origin, token }: ProvenServer): Promise<Settings> {
  const { body } = await call({ method: "GET", origin, path: "/v1/settings", token, timeoutMs: TIMEOUT_MS });
  return body as Settings;
}

async function getRuleSets({ origin, token }: ProvenServer): Promise<RuleSets> {
  const { body } = await call({ method: "GET", origin, path: "/v1/rule-sets", token, timeoutMs: TIMEOUT_MS });
  return body as RuleSets;
}
