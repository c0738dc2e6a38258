import { browser } from "wxt/browser";
import { askTab } from "../../connection/messages.ts";
import { t } from "../../settings/pages/strings.ts";
import type { ActivePage } from "./active-page.ts";

/** On a site that Rambu does not know: the writer lets it on, or sends it away. */
export function SiteHere({ page: { tab, elsewhere } }: { page: ActivePage }) {
  if (!elsewhere) return null;
  const { origin, host, granted } = elsewhere;
  // The browser asks; the worker hears the answer and puts the script into the page.
  const letIn = async () => {
    await browser.permissions.request({ origins: [origin] });
    window.close();
  };
  const sendAway = async () => {
    await browser.permissions.remove({ origins: [origin] });
    if (tab !== undefined) await askTab(tab, { type: "leave" });
    window.close();
  };
  return (
    <section class="card">
      <p>{t(granted ? "popupSiteOn" : "popupSiteOff", host)}</p>
      <button type="button" onClick={() => void (granted ? sendAway() : letIn())}>
        {t(granted ? "popupSendAway" : "popupLetIn")}
      </button>
    </section>
  );
}
