import { wantsComments } from "../../composers/comments.ts";
import type { Site } from "../../composers/composer.ts";
import { SITES } from "../../composers/sites.ts";
import type { Settings, SettingsPatch } from "../../contract/types.ts";
import { t } from "../../settings/pages/strings.ts";
import { Switch } from "../../settings/pages/switch.tsx";
import type { Changes } from "../../settings/pages/use-changes.ts";
import { PLATFORM_NAMES } from "../../settings/platforms.ts";
import { isOff } from "../../settings/site-choices.ts";

interface Props {
  settings: Settings;
  change: Changes["change"];
}

/** Where Rambu looks for compose boxes, and where it also looks after comments. */
export function Sites({ settings, change }: Props) {
  return (
    <>
      <p class="quiet">{t("optionsSitesHelp")}</p>
      <ul class="lines sites">
        {SITES.map((site) => (
          <li key={site.hosts.join()}>
            <Switch
              label={
                <>
                  {PLATFORM_NAMES[site.platform]} <span class="quiet">{site.hosts.join(", ")}</span>
                </>
              }
              on={!isOff(site.hosts, settings)}
              enabled
              toggle={(on) => void change((known) => patchForSite(site, on, known))}
            />
            {site.comments && (
              <Switch
                label={t("optionsComments", PLATFORM_NAMES[site.platform])}
                on={wantsComments(site, settings.comments)}
                enabled={!isOff(site.hosts, settings)}
                toggle={(on) =>
                  void change(({ comments }) => ({ comments: { ...comments, [site.platform]: on } }))
                }
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function patchForSite({ hosts }: Site, on: boolean, { sites_off }: Settings): SettingsPatch {
  const others = sites_off.filter((host) => !hosts.includes(host));
  return { sites_off: on ? others : [...others, ...hosts] };
}
