import { hash } from 'node:crypto';
import type { TrackedParcel } from '../domain/place.ts';
import { compareScans, type Scan, type ScanTime, type ScanWords } from '../domain/tracking.ts';
import type { Meaning } from './meaning.ts';
import { orderInstants } from './scan-time.ts';
import type { Sender } from './sender.ts';

/** One scan as an adapter read it, before it has an identity and a place. */
export interface ReadScan extends Meaning {
  readonly time: ScanTime;
  readonly words: ScanWords;
  /** The provider's own codes of this scan, as sent: with the time they tell it from other scans. */
  readonly codes: readonly string[];
  /** The provider's own id of the scan, if it has one that stays. */
  readonly providerId?: string;
}

/** Who says it. */
export type Teller = Pick<Sender, 'id' | 'voice'>;

/** A parcel, and what its scans are made with. */
export interface ToldParcel extends TrackedParcel {
  /** Orders scans that have neither a time nor a neighbour with one. */
  readonly otherwise: string;
  readonly teller: Teller;
}

export interface Listed<Read extends ReadScan> {
  readonly scan: Scan;
  readonly read: Read;
}

/** A history longer than this keeps its newest scans. */
const MOST_SCANS = 1000;

/** Room between two places, so that a tracker's overall word fits directly behind the scan it was said about. */
const PLACE_STEP = 100;

/** Gives scans (oldest first, repeats allowed) their identities and order. The same scan gets the same id in every list that holds it. */
export const listScans = <Read extends ReadScan>(
  parcel: ToldParcel,
  reads: readonly Read[],
): readonly Listed<Read>[] => {
  const distinct = identify(parcel, reads);
  const orderAt = orderInstants(
    distinct.map(({ read }) => read.time),
    parcel.otherwise,
  );
  return distinct
    .map(({ id, read }, index) => ({
      read,
      scan: toScan(read, parcel.teller, { id, orderAt: orderAt[index] ?? parcel.otherwise, place: index * PLACE_STEP }),
    }))
    .sort((a, b) => compareScans(a.scan, b.scan))
    .slice(-MOST_SCANS);
};

export const toScan = (
  { status, reason, actionRequired, time, words }: ReadScan,
  teller: Teller,
  order: Pick<Scan, 'id' | 'orderAt' | 'place'>,
): Scan => ({
  ...order,
  voice: teller.voice,
  sender: teller.id,
  status,
  ...(reason ? { reason } : {}),
  actionRequired,
  time,
  ...(Object.keys(words).length > 0 ? { words } : {}),
});

/**
 * 72 bits of a digest over codes, never over the provider's words: a digest of a message could be guessed back to the name in it.
 * Scans that differ in their words only are told apart by being the first, second … of their kind.
 */
export const scanIds = ({ carrier, trackingNumber }: ToldParcel): ((quotedParts: string) => string) => {
  const owner = quoted([carrier, trackingNumber]);
  return (quotedParts) => hash('sha256', `[${owner},${quotedParts}]`, 'base64url').slice(0, 12);
};

/** Texts that stay apart when they are put behind others. */
export const quoted = (parts: readonly string[]): string => JSON.stringify(parts).slice(1, -1);

const identify = <Read extends ReadScan>(
  parcel: ToldParcel,
  reads: readonly Read[],
): readonly { id: string; read: Read }[] => {
  const idOf = scanIds(parcel);
  const kinds = reads.map(kindOf);
  const often = counted(kinds);
  const seen = new Set<string>();
  const nextOfKind = new Map<string, number>();
  return reads.flatMap((read, index) => {
    const kind = kinds[index] ?? '';
    const isAlone = often.get(kind) === 1;
    const whole = isAlone || read.providerId !== undefined ? kind : kind + JSON.stringify(read.words);
    if (seen.has(whole)) return [];
    seen.add(whole);
    const nth = nextOfKind.get(kind) ?? 0;
    nextOfKind.set(kind, nth + 1);
    return { id: idOf(`${kind},"${nth}"`), read };
  });
};

const counted = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const often = new Map<string, number>();
  for (const text of texts) often.set(text, (often.get(text) ?? 0) + 1);
  return often;
};

const kindOf = ({ providerId, time, codes }: ReadScan): string =>
  quoted(providerId === undefined ? ['scan', saidAt(time), ...codes] : ['provider-id', providerId]);

/** By its instant, however it is spelled; unless that is our own conclusion from a place: tables of zones change, and a scan must stay the same one. */
const saidAt = ({ text, instant, zone }: ScanTime): string => (zone?.includes('/') ? text : (instant ?? text));
