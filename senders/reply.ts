import type { HttpReply, Reply } from './asking.ts';
import type { Reading } from './reading.ts';

/** How long to wait where nobody says for how long. */
const PAUSE_SECONDS = 60;
const LONGEST_PAUSE_SECONDS = 24 * 60 * 60;

/**
 * What a provider's answer comes to: a good one is read, any other one says by its status whether asking again could help. `read` gives nothing where
 * the provider knows nothing of what was asked for. Never throws as long as `read` does not. Whoever gets its answer in pages adds `next` to what was
 * read. `now`: epoch milliseconds, for a Retry-After that is a date.
 */
export const readJsonReply = (
  { status, headers, body }: HttpReply,
  now: number,
  read: (body: Uint8Array) => Reading | undefined,
): Reply => {
  if (status >= 200 && status < 300) return readGood(read(body));
  if (status === 401 || status === 403) return refused('wrong-key');
  if (status === 404) return refused('unknown-number');
  if (status === 429) return later('throttled', pauseSeconds(headers['retry-after'], now));
  if (status === 408 || status === 425 || status >= 500) {
    return later('out-of-order', pauseSeconds(headers['retry-after'], now));
  }
  // A redirection is not followed either: it would carry the key to a host that nobody named.
  return refused(`http-${status}`);
};

const refused = (why: string): Reply => ({ kind: 'refused', why });

const later = (why: string, afterSeconds = PAUSE_SECONDS): Reply => ({ kind: 'later', afterSeconds, why });

/** JSON that breaks off was cut on its way. Whole JSON in another form than the known one stays so, however often it is asked for. */
const readGood = (reading: Reading | undefined): Reply => {
  if (!reading) return refused('unknown-number');
  if (reading.kind !== 'unreadable') return { kind: 'read', reading };
  return reading.why === 'not-json' ? later('not-json') : refused(reading.why);
};

/** Retry-After holds seconds or an HTTP date. At least one second, at most a day. */
const pauseSeconds = (sent: string | undefined, now: number): number => {
  const text = sent?.trim() ?? '';
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
  if (Number.isNaN(seconds)) return PAUSE_SECONDS;
  return Math.min(Math.max(Math.ceil(seconds), 1), LONGEST_PAUSE_SECONDS);
};
