/** What everybody may know about the server: kept in `storage.local`, shown small on the toolbar icon. */
import { writeCache } from "../settings/cache.ts";
import type { Status } from "./messages.ts";
import { showOnIcon } from "./toolbar-icon.ts";

/** The one place where the status is kept and told to the others. */
export class StatusBoard {
  #status: Status = { state: "checking" };
  #written = false;

  get current(): Status {
    return this.#status;
  }

  /** A new state; a pairing that is under way stays shown until it has an end. */
  async show(status: Status): Promise<void> {
    const pairing = status.state === "ready" ? undefined : this.#status.pairing;
    await this.#write(pairing ? { ...status, pairing } : status);
  }

  async showPairing(pairing: Status["pairing"]): Promise<void> {
    const { pairing: _, ...rest } = this.#status;
    await this.#write(pairing ? { ...rest, pairing } : rest);
  }

  async #write(status: Status): Promise<void> {
    // What an earlier worker has left in storage may be stale: the first status is written in any case.
    if (this.#written && JSON.stringify(status) === JSON.stringify(this.#status)) return;
    this.#written = true;
    this.#status = status;
    await writeCache({ status });
    await showOnIcon(status);
  }
}
