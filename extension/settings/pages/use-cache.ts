/** The cache as state of a page, in the language of the settings. */
import { useEffect, useState } from "preact/hooks";
import { type Cache, followCache, readCache } from "../cache.ts";
import { setLanguage } from "../strings.ts";

/** `undefined` until it was read once. Sets the language of the strings and of the document. */
export function useCache(): Cache | undefined {
  const [cache, setCache] = useState<Cache>();

  useEffect(() => {
    const controller = new AbortController();
    let since: Partial<Cache> = {};
    followCache((changed) => {
      since = { ...since, ...changed };
      setCache((known) => known && { ...known, ...changed });
    }, controller.signal);
    // What changed meanwhile is newer than what this read found; what did not is in the read alone.
    void readCache().then((read) => setCache({ ...read, ...since }));
    return () => controller.abort();
  }, []);

  if (cache) {
    setLanguage(cache.settings.language);
    document.documentElement.lang = cache.settings.language;
  }
  return cache;
}
