/** Puts the background worker together. All listeners are added at once, as browsers want it of a worker that they wake. */
import { browser } from "wxt/browser";
import { PictureIntake } from "../media/receive.ts";
import { EMPTY_CACHE, followCache, writeCache } from "../settings/cache.ts";
import { CATALOGUES } from "../settings/catalogues.ts";
import { answerMessages } from "./answers.ts";
import { Connection } from "./connection.ts";
import { EvaluationQueue } from "./evaluation-queue.ts";
import { followGrants } from "./granted-sites.ts";
import { judge } from "./judge.ts";
import { loadScript } from "./load-script.ts";
import { askTab } from "./messages.ts";
import { PAIRING_ALARM, Pairing } from "./pairing.ts";
import { followServerPort } from "./server-address.ts";
import { patch, refresh } from "./settings-sync.ts";
import { StatusBoard } from "./status.ts";
import { showOnIcon } from "./toolbar-icon.ts";
import { Watch } from "./watch.ts";

export function startWorker(): void {
  const board = new StatusBoard();
  const connection = new Connection(board, refresh);
  const pairing = new Pairing(board, connection);
  const pictures = new PictureIntake(connection);
  const queue = new EvaluationQueue(async (request) => {
    const reply = await judge(connection, request);
    if (reply.state === "unknown-images") pictures.forget(reply.images);
    return reply;
  });

  answerMessages({
    evaluate: ({ composer, request }, from) =>
      queue.evaluate(`${from.tab}/${from.frame}/${composer}`, request),
    "patch-settings": ({ patch: change }) => patch(connection, change),
    "load-hints": (_, from) => loadScript("hints", from),
    "load-media": (_, from) => loadScript("attachments", from),
    words: async ({ locale }) => CATALOGUES[locale],
    "open-welcome": openWelcome,
    pair: () => pairing.start(),
    "check-server": () => connection.restart(),
  });
  new Watch(connection).listen();
  pictures.listen();

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") void openWelcome();
    // What another version wrote may have another form; the server tells all of it again.
    if (reason === "update") void writeCache({ ruleSets: EMPTY_CACHE.ruleSets });
    void connection.restart();
  });
  browser.runtime.onStartup.addListener(() => void connection.restart());
  browser.permissions.onAdded.addListener(() => void connection.restart());
  browser.permissions.onRemoved.addListener(() => void connection.restart());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === PAIRING_ALARM) void pairing.resume();
  });
  followGrants();
  followServerPort(() => void connection.restart());
  followCache(({ settings }) => {
    if (settings) void showOnIcon(board.current);
  });
  browser.commands.onCommand.addListener((command) => {
    if (command === "open-panel") void openPanel();
  });
  void pairing.resume();
}

async function openWelcome(): Promise<undefined> {
  await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
}

async function openPanel(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await askTab(tab.id, { type: "open-panel" });
}
