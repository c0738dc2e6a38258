import type { TargetedSubmitEvent } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import { serverPort, setServerPort } from "../../connection/server-address.ts";
import type { Lock } from "../../contract/types.ts";
import { followManaged, readManaged } from "../../settings/managed.ts";
import { t } from "../../settings/pages/strings.ts";
import { lockNote } from "../../settings/pages/switch-notes.ts";

/** Which port the server has on this computer, for those who run it with `--port`. */
export function PortField() {
  const id = useId();
  const [port, setPort] = useState<number>();
  const [saved, setSaved] = useState(false);
  const [lock, setLock] = useState<Lock>();
  useEffect(() => {
    const look = () => {
      void serverPort().then(setPort);
      void readManaged().then((managed) => setLock(managed.lock));
    };
    look();
    return followManaged(look);
  }, []);

  const save = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    await setServerPort(Number(new FormData(event.currentTarget).get("port")));
    setSaved(true);
  };

  return (
    <form onSubmit={(event) => void save(event)}>
      <label for={id}>{t("welcomePort")}</label>
      <div class="field">
        <input
          id={id}
          name="port"
          type="number"
          min="1024"
          max="65535"
          required
          disabled={lock !== undefined}
          value={port}
          aria-describedby={`${id}-help`}
          onInput={() => setSaved(false)}
        />
        <button type="submit" disabled={lock !== undefined}>
          {t("welcomePortSave")}
        </button>
      </div>
      <p class="quiet" id={`${id}-help`}>
        {lock ? lockNote(lock) : t("welcomePortHelp")}
      </p>
      <p role="status">{saved && t("welcomePortSaved")}</p>
    </form>
  );
}
