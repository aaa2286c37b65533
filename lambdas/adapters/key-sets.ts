/** The keys that senders publish to check their signatures by, each as a JSON Web Key Set in text; nothing if it cannot be had. */
export interface KeySets {
  /** As it was at most some hours ago. */
  read(url: string): Promise<string | undefined>;
  /** As it is now, or was a minute ago: whoever sends unknown keys must not make us ask all the time. */
  readAnew(url: string): Promise<string | undefined>;
}

const KEPT_MILLISECONDS = 6 * 3600 * 1000;
const ASKED_AGAIN_AFTER_MILLISECONDS = 60 * 1000;
/** A sender waits for its answer meanwhile. */
const PATIENCE_MILLISECONDS = 2000;
const MOST_CHARACTERS = 100_000;

interface Copy {
  readonly text: string | undefined;
  readonly askedAt: number;
}

export const keySets = (ask: typeof fetch, now: () => number): KeySets => {
  const copies = new Map<string, Copy>();
  const read = async (url: string, keptFor: number): Promise<string | undefined> => {
    const copy = copies.get(url);
    if (copy && now() - copy.askedAt < (copy.text ? keptFor : ASKED_AGAIN_AFTER_MILLISECONDS)) return copy.text;
    // An old copy is better than none.
    const text = (await fetchText(ask, url)) ?? copy?.text;
    copies.set(url, { text, askedAt: now() });
    return text;
  };
  return {
    read: (url) => read(url, KEPT_MILLISECONDS),
    readAnew: (url) => read(url, ASKED_AGAIN_AFTER_MILLISECONDS),
  };
};

const fetchText = async (ask: typeof fetch, url: string): Promise<string | undefined> => {
  try {
    const answer = await ask(url, { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS), redirect: 'error' });
    const text = answer.ok ? await answer.text() : undefined;
    return text && text.length <= MOST_CHARACTERS ? text : undefined;
  } catch {
    return undefined;
  }
};
