/** What is ignored in the posts that are open now: known to their pages alone, so these are asked. */
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { askTab } from "../../connection/messages.ts";
import { t } from "../../settings/pages/strings.ts";
import { PLATFORM_NAMES } from "../../settings/platforms.ts";
import type { Line } from "./ignored.tsx";

interface InTab {
  tab: number;
  rule: string;
  title: string;
  where: string;
}

export function useIgnoredInTabs(): Line[] {
  const [found, setFound] = useState<InTab[]>([]);
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && void lookInTabs().then(setFound);
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return found.map(({ tab, rule, title, where }) => ({
    key: `${tab} ${rule}`,
    title,
    where,
    restore: async () => {
      await askTab(tab, { type: "restore-in-page", rule });
      setFound(await lookInTabs());
    },
  }));
}

async function lookInTabs(): Promise<InTab[]> {
  const tabs = await browser.tabs.query({});
  const asked = tabs.map(async ({ id }) => {
    const answer = id === undefined ? undefined : await askTab(id, { type: "ignored-in-page" });
    const where = answer?.platform ? t("popupIgnoredPlatform", PLATFORM_NAMES[answer.platform]) : "";
    return (answer?.ignored ?? []).map((ignored) => ({ ...ignored, tab: id as number, where }));
  });
  return (await Promise.all(asked)).flat();
}
