import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import "./switch.css";

interface Props {
  label: ComponentChildren;
  on: boolean;
  enabled: boolean;
  /** A line below: who has locked it, or where it is on. */
  note?: ComponentChildren;
  /** Marks the switch for scripts of our own that look for it. */
  name?: string;
  toggle: (on: boolean) => void;
}

/** A line with a switch. It shows what it is told, so that a refused change springs back. */
export function Switch({ label, on, enabled, note, name, toggle }: Props) {
  const id = useId();
  return (
    <div class="switch">
      <label>
        <span>{label}</span>
        <input
          type="checkbox"
          role="switch"
          data-rule-set={name}
          checked={on}
          aria-checked={on}
          disabled={!enabled}
          aria-describedby={note ? id : undefined}
          onChange={(event) => {
            toggle(event.currentTarget.checked);
            event.currentTarget.checked = on;
          }}
        />
      </label>
      {note && (
        <p class="quiet" id={id}>
          {note}
        </p>
      )}
    </div>
  );
}
