/** A small mark on the toolbar icon when Rambu needs the person; nothing while all is well. */
import { browser } from "wxt/browser";
import { readCache } from "../settings/cache.ts";
import { type MessageKey, t } from "../settings/pages/strings.ts";
import { setLanguage } from "../settings/strings.ts";
import type { ServerState, Status } from "./messages.ts";

const AMBER = "#ffc629";
const GREY = "#8a94a0";
const RED = "#d1343f";

const MARKS: Record<ServerState, { text: string; color: string; title: MessageKey }> = {
  checking: { text: "", color: GREY, title: "statusChecking" },
  ready: { text: "", color: GREY, title: "statusReady" },
  "server-off": { text: "–", color: GREY, title: "statusServerOff" },
  "not-paired": { text: "?", color: AMBER, title: "statusNotPaired" },
  "no-permission": { text: "?", color: AMBER, title: "statusNoPermission" },
  error: { text: "!", color: RED, title: "statusError" },
};

export async function showOnIcon({ state }: Status): Promise<void> {
  setLanguage((await readCache()).settings.language);
  const mark = MARKS[state];
  await browser.action.setBadgeBackgroundColor({ color: mark.color });
  await browser.action.setBadgeText({ text: mark.text });
  await browser.action.setTitle({ title: `Rambu: ${t(mark.title)}` });
}
