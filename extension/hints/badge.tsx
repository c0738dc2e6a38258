import { useLayoutEffect, useRef } from "preact/hooks";
import type { ServerState } from "../connection/messages.ts";
import { type MessageKey, t, tCount } from "../settings/strings.ts";
import { ActionButton } from "./actions.tsx";
import { BadgePlace } from "./badge-place.ts";
import type { Controller } from "./controller.ts";
import { worst } from "./severity.ts";
import type { SitePopups } from "./site-popups.ts";

const NAMES: Record<Exclude<ServerState, "ready">, MessageKey> = {
  checking: "badgeChecking",
  "server-off": "badgeServerOff",
  "not-paired": "badgeNotPaired",
  "no-permission": "badgeNoPermission",
  error: "badgeError",
};

/** What the badge is called, which is all that a screen reader knows of it. */
export function badgeName({ state, hints }: Pick<Controller, "state" | "hints">): string {
  return state === "ready" ? tCount("badgeHints", hints.length) : t(NAMES[state]);
}

interface BadgeProps {
  controller: Controller;
  host: HTMLElement;
  popups: SitePopups;
  open: boolean;
  press: (event: MouseEvent) => void;
}

/** The button beside a compose box. Tab comes to it from the box (see keyboard.ts), not from the end of the page. */
export function Badge({ controller, host, popups, open, press }: BadgeProps) {
  const wrapper = useRef<HTMLDivElement>(null);
  const place = useRef<BadgePlace>(null);
  const { state, hints, box } = controller;
  const ready = state === "ready";

  useLayoutEffect(() => {
    if (!wrapper.current) return;
    const following = new BadgePlace(box, wrapper.current, host, popups);
    place.current = following;
    return () => following.stop();
  }, [box, host, popups]);
  // Its width, and what lies around the box, may be different now.
  useLayoutEffect(() => place.current?.check());

  return (
    <div class="badge-place" ref={wrapper}>
      <ActionButton
        act="panel"
        run={press}
        class="badge"
        tabIndex={-1}
        aria-label={badgeName(controller)}
        aria-expanded={open}
        aria-haspopup="dialog"
        title={badgeName(controller)}
        data-composer={controller.id}
        data-state={state}
        data-severity={(ready && worst(hints)) || undefined}
      >
        <span class="badge-sign" aria-hidden="true">
          {ready ? (hints.length === 0 ? "✓" : hints.length) : state === "checking" ? "…" : "!"}
        </span>
      </ActionButton>
    </div>
  );
}
