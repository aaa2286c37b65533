import type { Happening, PostedOrder, SaidParcel, SaidScan, Script } from '../../../simulator/script.ts';
import { isWebhook } from '../../../simulator/world/letters.ts';

/** All that a script tells is made to have happened within so long before now. */
const SPAN = 12 * 3_600_000;
const MINUTE = 60_000;
const FAR_AHEAD = 30 * 24 * 3_600_000;
/** What was scanned so long before anything happens is of another parcel that had the number, and stays as long ago. */
const LONG_AGO = 30 * 24 * 3_600_000;

/** References and buyers of one playing, unlike those of any other, so that what reaches them is known to be of it. */
export interface Playing {
  /** Of the whole story: two of its orders may share a reference. */
  readonly tag: string;
  /** Of this order's buyer alone. */
  readonly mailbox: string;
  readonly phone: string;
}

/**
 * The same scripts at this hour: the order of everything stays, ties stay ties, and gaps shrink alike. What is promised lies far ahead, so
 * that no clock rings in between.
 */
export const rewritten = (
  scripts: readonly Script[],
  playing: (script: Script) => Playing,
  now: number,
): readonly Script[] => {
  const happenings = scripts.flatMap((script) => script.happenings);
  const began = Math.min(...happenings.map(({ at }) => Date.parse(at)));
  const isOfBefore = (at: number) => at < began - LONG_AGO;
  const times = happenings
    .flatMap((one) => [Date.parse(one.at), ...scansOf(one).map(({ at }) => timeOf(at))])
    .filter((at) => !isOfBefore(at));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const scale = Math.min(1, SPAN / Math.max(1, last - first));
  const moved = (at: number) => now - MINUTE - (last - at) * (isOfBefore(at) ? 1 : scale);
  return scripts.map((script) => {
    const own = playing(script);
    const again = (one: Happening) => ({ ...one, ...saidAgain(one, { moved, now, ...own }) });
    return { ...script, order: posted(script.order, own, now), happenings: script.happenings.map(again) };
  });
};

const posted = (
  { promisedDate, ...order }: PostedOrder,
  { tag, mailbox, phone }: Playing,
  now: number,
): PostedOrder => ({
  ...order,
  reference: `${order.reference}-${tag}`,
  buyer: {
    ...order.buyer,
    ...(order.buyer.email ? { email: `${mailbox}@buyer.example` } : {}),
    ...(order.buyer.phone ? { phone } : {}),
  },
  ...(promisedDate ? { promisedDate: new Date(now + FAR_AHEAD).toISOString().slice(0, 10) } : {}),
});

const scansOf = (happening: Happening): readonly SaidScan[] =>
  happening.kind === 'webhook' ? happening.parcels.flatMap(({ scans }) => scans) : [];

const hasZone = (text: string): boolean => /(Z|[+-]\d\d:?\d\d)$/.test(text);

/** A time without a zone counts as one of Greenwich: only its place among the others matters. */
const timeOf = (text: string): number => Date.parse(hasZone(text) ? text : `${text}Z`);

interface Again extends Playing {
  readonly moved: (at: number) => number;
  readonly now: number;
}

const saidAgain = (happening: Happening, { moved, now, mailbox }: Again): object => {
  const written = (at: number): string => new Date(moved(at)).toISOString();
  const at = written(Date.parse(happening.at));
  if (happening.kind === 'correct-buyer')
    // A mailbox's other addresses are the same buyer's.
    return {
      buyer: { ...happening.buyer, ...(happening.buyer.email ? { email: `${mailbox}+new@buyer.example` } : {}) },
    };
  if (!isWebhook(happening)) return {};
  if (happening.kind === 'tell-order') {
    const { madeAt } = happening.tells;
    return { at, tells: { ...happening.tells, ...(madeAt ? { madeAt: written(Date.parse(madeAt)) } : {}) } };
  }
  const scan = (said: SaidScan): SaidScan => {
    const made = written(timeOf(said.at));
    return { ...said, at: hasZone(said.at) ? made : made.replace('Z', '') };
  };
  const parcel = ({ estimatedDelivery, scans, ...named }: SaidParcel): SaidParcel => ({
    ...named,
    ...(estimatedDelivery ? { estimatedDelivery: new Date(now + FAR_AHEAD).toISOString().slice(0, 10) } : {}),
    scans: scans.map(scan),
  });
  return { at, parcels: happening.parcels.map(parcel) };
};
