import { setTimeout as pause } from 'node:timers/promises';
import { type Entry, isFinal } from '../../../domain/ledger.ts';
import { type Channel, mayRepeat, noticeKey, wanted } from '../../../domain/notice.ts';
import type { Expected } from '../../../simulator/stories/story.ts';
import type { Order } from '../../bench/embedded.ts';
import { isQuiet, type Seen } from './look.ts';
import type { Played } from './player.ts';

/** What an order came to, said so that two playings of one script can be compared. */
export interface Outcome {
  readonly stage: string;
  readonly problems: readonly string[];
  readonly cases: readonly string[];
  /** Every scan in the timeline. */
  readonly scans: readonly string[];
  /** Everything else in it, save notices, which the ledger tells, and views, which a sender may repeat. */
  readonly others: readonly string[];
  /** By the notice's key: sent, or why not. */
  readonly notices: ReadonlyMap<string, string>;
}

export interface Verdict {
  readonly outcome: Outcome;
  /** What is wrong, in words; nothing if all is well. */
  readonly faults: readonly string[];
  readonly messages: number;
  /** Notices of which nobody knows whether they went out, or whether they went out twice: all marked. */
  readonly doubtful: number;
  /** Messages that reached somebody a second time, each marked as doubtful and of a class that allows it. */
  readonly twice: number;
}

const nothingCame: Verdict = {
  outcome: { stage: 'none', problems: [], cases: [], scans: [], others: [], notices: new Map() },
  faults: [],
  messages: 0,
  doubtful: 0,
  twice: 0,
};

/** Judges by what everybody can see: the API, the messages that left the house, and the executions. To be called where nothing is disturbed. */
export const judge = async (played: Played): Promise<Verdict> => {
  const { order, seen } = played;
  if (!order || !seen) return nothingCame;
  const now = await patiently(order.now);
  const notices = await patiently(order.notices);
  const timeline = await patiently(() => timelineOf(order));
  const cases = await patiently(order.cases);
  const scans = timeline.filter(({ kind }) => kind === 'scan');
  const outcome: Outcome = {
    stage: now.stage,
    problems: sorted(now.problems.map((one: any) => `${one.kind} ${nameOf(one.parcel)}`)),
    cases: sorted(cases.map((one) => `${one.about} ${one.problem ?? ''} ${one.state}`)),
    scans: sorted(scans.map((one) => `${nameOf(one.parcel)} ${one.status} ${one.reason ?? ''}`)),
    others: sorted(
      saidOnce(timeline.filter(isOther).map((one) => `${one.kind} ${one.problem ?? one.stage ?? one.about ?? ''}`)),
    ),
    notices: new Map(notices.map(({ id, state, why }) => [id, why ?? state])),
  };
  const sending = judgeSending(notices, await leftFor(order));
  const faults = [
    ...(isQuiet(seen) ? [] : ['it did not become quiet']),
    ...notices.filter((one) => !isFinal(one)).map(({ id, state }) => `${id} is still ${state}`),
    ...repeated(timeline.map(({ at, id }) => `${at} ${id}`)).map((id) => `twice in the timeline: ${id}`),
    ...(await judgeExecutions(order, seen)),
    ...judgeMissing(seen, new Set(outcome.notices.keys())),
    ...sending.faults,
  ];
  return { outcome, ...sending, faults };
};

/** A buyer whose answer was answered with an error says it again, and both stand there. */
const saidOnce = (lines: readonly string[]): readonly string[] =>
  lines.filter((line, place) => !/^(answered|disputed) /.test(line) || lines.indexOf(line) === place);
const sorted = (all: readonly string[]): readonly string[] => [...all].sort();
const nameOf = (parcel?: { trackingNumber: string; carrier: string }): string =>
  parcel ? `${parcel.trackingNumber} ${parcel.carrier}` : '-';
const isOther = ({ kind }: any): boolean => !['scan', 'notice', 'page-viewed'].includes(kind);
export const repeated = (all: readonly string[]): readonly string[] =>
  all.filter((one, place) => all.indexOf(one) !== place);

/** Every life but the last has ended well, and the last runs as long as the order does. */
const judgeExecutions = async (order: Order, seen: Seen): Promise<readonly string[]> => {
  const { life = 1, lookBy } = seen.journey ?? {};
  const lives = Array.from({ length: life }, (_, place) => place + 1);
  const statuses = await Promise.all(lives.map((one) => order.status(one)));
  return statuses.flatMap((status, place) => {
    const isOpen = place + 1 === life && lookBy !== undefined;
    const expected = isOpen ? 'RUNNING' : 'SUCCEEDED';
    return status === expected ? [] : [`execution ${place + 1} of ${life} is ${status}, not ${expected}`];
  });
};

/** Whatever is true of the order now and worth a message stands in the ledger. */
export const judgeMissing = (seen: Seen, known: ReadonlySet<string>): readonly string[] => {
  if (!seen.journey) return ['there is no journey'];
  return wanted(seen.journey)
    .filter(({ after, instead, unlessReached }) => [after, instead, unlessReached].every((each) => each === undefined))
    .map(noticeKey)
    .filter((key) => !known.has(key))
    .map((key) => `never told: ${key}`);
};

/** A notice as the ledger knows it, from the API or from the table. */
export interface Noticed extends Pick<Entry, 'class' | 'channel' | 'state' | 'doubtful' | 'attempts'> {
  readonly id: string;
  readonly providerId?: string;
}

/** What left the house for one order, by channel: the ids under which providers took it. */
export type Left = Readonly<Record<Channel, readonly string[]>>;

/** What left the house is what the ledger says, one by one: more only of what is marked as doubtful and may be sent twice. */
export const judgeSending = (notices: readonly Noticed[], left: Left) => {
  const faults: string[] = [];
  let twice = 0;
  for (const channel of ['email', 'sms', 'team'] as const) {
    const own = notices.filter((one) => one.channel === channel);
    const bounds = own.map(boundsOf);
    const least = bounds.reduce((sum, bound) => sum + bound.least, 0);
    const most = bounds.reduce((sum, bound) => sum + bound.most, 0);
    const count = left[channel].length;
    const sent = own.filter(({ state }) => state === 'sent');
    twice += Math.max(0, count - sent.length);
    if (count < least || count > most)
      faults.push(`${count} messages by ${channel}, where the ledger says ${least}–${most}`);
    // Each message that the ledger calls sent left under the very id that it names.
    const never = sent.filter(({ providerId = '' }) => !left[channel].includes(providerId));
    faults.push(...never.map(({ id }) => `called sent, and never left: ${id}`));
  }
  const marked = notices.filter(({ state, doubtful }) => doubtful || state === 'uncertain');
  const messages = left.email.length + left.sms.length + left.team.length;
  return { faults, twice, messages, doubtful: marked.length };
};

/** How many messages one entry of the ledger may stand for. */
const boundsOf = (entry: Noticed): { readonly least: number; readonly most: number } => {
  if (entry.state === 'uncertain') return { least: 0, most: 1 };
  const again = entry.doubtful && mayRepeat(entry) ? entry.attempts - 1 : 0;
  if (entry.state === 'sent') return { least: 1, most: 1 + again };
  // Its sense was lost, or its buyer erased, while its first attempt was in doubt.
  return { least: 0, most: entry.doubtful ? entry.attempts : 0 };
};

const leftFor = async (order: Order): Promise<Left> => {
  const [email, sms, team] = await Promise.all([order.emails(), order.texts(), order.pages()]);
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  // Another brand may have an order of the same reference.
  const own = team.filter(({ text }) => text.includes(order.brand));
  return { email: ids(email), sms: ids(sms), team: ids(own) };
};

/** In what a disturbed playing ended otherwise than the undisturbed one. What races there is judged by the laws alone. */
export const differences = (undisturbed: Outcome, disturbed: Outcome, isRace: boolean): readonly string[] => {
  const lists = isRace ? (['scans'] as const) : (['scans', 'problems', 'cases', 'others'] as const);
  return [
    ...(undisturbed.stage === disturbed.stage ? [] : [`stage ${disturbed.stage}, not ${undisturbed.stage}`]),
    ...lists.flatMap((name) => unlike(name, undisturbed[name], disturbed[name])),
    ...(isRace ? [] : unlikeNotices(undisturbed.notices, disturbed.notices)),
  ];
};

const unlike = (name: string, one: readonly string[], other: readonly string[]): readonly string[] =>
  JSON.stringify(one) === JSON.stringify(other) ? [] : [`${name}: ${other.join(', ')}; undisturbed: ${one.join(', ')}`];

const unlikeNotices = (one: Outcome['notices'], other: Outcome['notices']): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].flatMap((key) => {
    const [expected = 'nothing', found = 'nothing'] = [one.get(key), other.get(key)];
    const isSame = found === expected || (expected === 'sent' && found === 'uncertain');
    return isSame ? [] : [`${key}: ${found}, not ${expected}`];
  });

/** What only a clock of days brings. */
const byClock = /^(?:(?:sms|team):)?(?:check-in|silence|escalated)$/;

/** What a slow machine brings, where promises are of seconds: a step that takes longer than twenty breaks one. */
const bySlowness = /^(?:(?:sms|team):)?(?:silence|escalated|good-news)$/;

/** In what an undisturbed playing differs from what its story says must come of it, beyond what only the clock brings. */
export const unlikeStory = ({ outcome }: Verdict, { stage, sent }: Expected, withClock: boolean): readonly string[] => {
  const told = [...outcome.notices].flatMap(([key, state]) =>
    state === 'sent' || state === 'uncertain' ? [nameOfNotice(key)] : [],
  );
  const left = [...told];
  const missing = sent
    .split(' ')
    .filter(Boolean)
    .filter((one) => {
      const place = left.indexOf(one);
      if (place >= 0) left.splice(place, 1);
      return place < 0;
    })
    .filter((one) => withClock || !byClock.test(one));
  const reached = stage ?? 'none';
  const isThere = outcome.stage === reached || (!withClock && reached === 'settled' && outcome.stage === 'delivered');
  return [
    ...(isThere ? [] : [`stage ${outcome.stage}, where the story says ${reached}`]),
    ...missing.map((one) => `the story says ${one}, and nobody was told`),
    ...left
      .filter((one) => !(withClock && bySlowness.test(one)))
      .map((one) => `told ${one}, of which the story says nothing`),
  ];
};

/** "shipped", "sms:delivered", "team:lost". */
const nameOfNotice = (key: string): string => {
  const [reason = '', , , channel] = key.split('#');
  return channel === 'email' ? reason : `${channel}:${reason}`;
};

/** On a busy machine a function may take longer than it may. */
const patiently = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 6) throw error;
      await pause(1000 * tries);
    }
  }
};

/** As many pages as it has. */
const timelineOf = async (order: Order): Promise<readonly any[]> => {
  const { call } = await import('../../end-to-end/harness/http.ts');
  const all: any[] = [];
  let cursor = '';
  do {
    const { body } = await call('GET', `${order.path}/timeline?limit=100${cursor}`, { key: order.key });
    all.push(...body.interactions);
    cursor = body.next ? `&cursor=${encodeURIComponent(body.next)}` : '';
  } while (cursor);
  return all;
};
