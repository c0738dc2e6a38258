/** Changes of the settings that show at once, go to the server one after another, and spring back when it refuses. */
import { useEffect, useRef, useState } from "preact/hooks";
import { ask } from "../../connection/messages.ts";
import type { RuleSets, Settings, SettingsPatch } from "../../contract/types.ts";
import type { Cache } from "../cache.ts";
import { patched, switched } from "./wishes.ts";

/** Made from the settings as they are when its turn has come: those before it may have changed them. */
export type Wish = (settings: Settings) => SettingsPatch;

export interface Changes {
  /** As the server has them, with what is wished for. */
  settings: Settings;
  ruleSets: RuleSets;
  /** What the server has said to the last change that it refused; null when it has taken it. */
  refusal: Error | null;
  /** Resolves to whether the server took it; if not, `refusal` has its words. */
  change(wish: Wish): Promise<boolean>;
  /** As `change`, for those who tell of a refusal themselves. @throws what `ask` throws. */
  attempt(wish: Wish): Promise<void>;
}

export function useChanges(cache: Pick<Cache, "settings" | "ruleSets">): Changes {
  const [wishes, setWishes] = useState<readonly Wish[]>([]);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const latest = useRef(cache.settings);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    latest.current = cache.settings;
  }, [cache.settings]);

  const send = async (wish: Wish): Promise<void> => {
    try {
      latest.current = await ask({ type: "patch-settings", patch: wish(latest.current) });
      setRefusal(null);
    } finally {
      setWishes((waiting) => waiting.filter((each) => each !== wish));
    }
  };
  const attempt = (wish: Wish): Promise<void> => {
    setWishes((waiting) => [...waiting, wish]);
    const sent = turn.current.then(() => send(wish));
    turn.current = sent.catch(() => undefined);
    return sent;
  };
  const change = async (wish: Wish): Promise<boolean> => {
    try {
      await attempt(wish);
      return true;
    } catch (failure) {
      setRefusal(failure as Error);
      return false;
    }
  };

  if (wishes.length === 0) return { ...cache, refusal, change, attempt };
  const settings = wishes.reduce((known, wish) => patched(known, wish(known)), cache.settings);
  return { settings, ruleSets: switched(cache.ruleSets, settings), refusal, change, attempt };
}
