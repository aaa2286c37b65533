import type { Item } from '../../lambdas/adapters/table.ts';
import type { Script } from '../script.ts';
import type { Snapshot } from '../world/snapshot.ts';
import { ordersIn, type Seen, told } from './seen.ts';

/** Texts by which a script's people could be known again. */
export interface Marks {
  /** The buyer's name, addresses and number. */
  readonly person: readonly string[];
  /** What buyer and carrier wrote. */
  readonly words: readonly string[];
}

/** A shorter word may stand anywhere by chance, as a place does in the name of a time zone. */
const SHORTEST = 8;
/** A name's part that no other text has by chance. */
const LONG_NAME = 10;

const marksOf = ({ order: { buyer }, happenings }: Script): Marks => {
  const long = (texts: readonly (string | undefined)[]) => [
    ...new Set(texts.flatMap((text) => (text && text.length >= SHORTEST ? [text.toLowerCase()] : []))),
  ];
  const names = buyer.name.split(/\s+/).filter((part) => part.length >= LONG_NAME);
  const corrected = happenings.flatMap((each) => {
    if (each.kind === 'correct-buyer') return Object.values(each.buyer);
    return each.kind === 'tell-order' ? Object.values(each.tells.buyer ?? {}) : [];
  });
  const words = happenings.flatMap((each) => {
    if (each.kind === 'answer' || each.kind === 'reply' || each.kind === 'text') return [each.words];
    if (each.kind !== 'webhook') return [];
    return each.parcels.flatMap(({ scans }) => scans.flatMap(({ message, location }) => [message, location]));
  });
  return {
    person: long([buyer.name, buyer.email, buyer.deliverTo, buyer.phone?.replace('+', ''), ...names, ...corrected]),
    words: long(words),
  };
};

/** A word as it stands inside base64, wherever it begins: the characters that do not depend on its neighbours. */
const inBase64 = (word: string): readonly string[] =>
  [0, 1, 2].map((offset) => {
    const encoded = Buffer.from(' '.repeat(offset) + word)
      .toString('base64')
      .replaceAll('=', '');
    return encoded.slice(offset === 0 ? 0 : offset + 1, -2);
  });

/** The mark that a text holds, if any. */
const finder = (marks: readonly string[]): ((text: string) => boolean) => {
  const encoded = marks.flatMap(inBase64);
  return (text) => {
    const lower = text.toLowerCase();
    return marks.some((mark) => lower.includes(mark)) || encoded.some((mark) => text.includes(mark));
  };
};

const isPassing = ({ sk }: Item): boolean => /^(EARLY|KEPT)#/.test(sk);
const isOf = (item: Item, what: RegExp): boolean => what.test(item.sk);

/** Where somebody can be known who should not be. */
export const leak = (snapshot: Snapshot): string | undefined => {
  const marks = [...snapshot.orders.keys()].map(marksOf);
  const [person, words] = [marks.flatMap((each) => each.person), marks.flatMap((each) => each.words)];
  const [knowsPerson, knowsAnything] = [finder([...new Set(person)]), finder([...new Set([...person, ...words])])];
  const item = snapshot.items.find((each) => {
    if (isPassing(each) || isOf(each, /^WORDS#/)) return false;
    const text = JSON.stringify(each);
    return isOf(each, /^PERSON$/) ? false : knowsAnything(text);
  });
  if (item) return `${item.pk} ${item.sk.split('#')[0]} holds what only personal items may hold`;
  const text = snapshot.texts.find((each) => knowsAnything(each.text));
  if (text) return `${text.where} names somebody`;
  const call = snapshot.handedOver.find(
    (each) => each.channel === 'team' && knowsPerson(`${each.subject} ${each.text}`),
  );
  if (call) return `${call.pk}: a call of the team names the buyer`;
  const lasting = snapshot.items.find((each) => isPassing(each) && !isSoonGone(each, snapshot));
  return lasting && `${lasting.pk} ${lasting.sk.split('#')[0]} does not expire`;
};

const MONTH_SECONDS = 31 * 24 * 3600;
const isSoonGone = ({ expiresAt }: Item, { now }: Snapshot): boolean =>
  typeof expiresAt === 'number' && expiresAt < Date.parse(now) / 1000 + MONTH_SECONDS;

/** What is left of somebody who was to be forgotten. Meaningful once all is quiet. */
export const unforgotten = (snapshot: Snapshot): string | undefined => {
  for (const order of ordersIn(snapshot)) {
    const at = order.said.find(
      ({ happening, status }) => happening.kind === 'erase' && (status === 200 || order.journey.erased),
    )?.at;
    const left = at === undefined ? undefined : leftOf(order, snapshot, at);
    if (left) return `${order.pk}: the buyer was forgotten at ${at}, and ${left} is left`;
  }
  return undefined;
};

/** What happens at the same time may each have missed the other. */
const SLOW_MS = 120_000;
const isBefore = (a: string, b: string): boolean => Date.parse(a) + SLOW_MS < Date.parse(b);

/** What a carrier said of a number that was nobody's yet expires within a month, as it does if nobody ever gets it. */
const numbersKnownBy = (order: Seen, by: string): readonly string[] => {
  const added = new Set(told(order, 'parcel-added').flatMap(({ at, what }) => (isBefore(at, by) ? [what.parcel] : [])));
  return [...order.parcels].flatMap(([slot, { trackingNumber }]) => (added.has(slot) ? [trackingNumber] : []));
};

const leftOf = (order: Seen, { items }: Snapshot, erasedAt: string): string | undefined => {
  if (!order.journey.erased) return 'everything';
  const personal = order.items.find((each) => isOf(each, /^(PERSON|WORDS#|ERASURE)/));
  if (personal) return personal.sk;
  const marks = order.script ? marksOf(order.script) : { person: [], words: [] };
  const knows = finder([...marks.person, ...marks.words]);
  const item = order.items.find((each) => knows(JSON.stringify(each)));
  if (item) return item.sk;
  const numbers = numbersKnownBy(order, erasedAt).map((number) => `${order.journey.brand}#TRACK#${number}`);
  const early = items.find(
    ({ pk, sk, value }) => numbers.includes(pk) && sk.startsWith('EARLY#') && isBefore(value.heardAt, erasedAt),
  );
  return early && 'an early scan';
};
