import type { Happening, PostedOrder, SaidParcel, SaidScan, Script } from '../../../simulator/script.ts';

/** All that a script tells is made to have happened within so long before now. */
const SPAN = 12 * 3_600_000;
const MINUTE = 60_000;
const FAR_AHEAD = 30 * 24 * 3_600_000;

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
  const times = happenings.flatMap((one) => [Date.parse(one.at), ...scansOf(one).map(({ at }) => timeOf(at))]);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const scale = Math.min(1, SPAN / Math.max(1, last - first));
  const moved = (at: number) => now - MINUTE - (last - at) * scale;
  return scripts.map((script) => ({
    ...script,
    order: posted(script.order, playing(script), now),
    happenings: script.happenings.map((one) => ({ ...one, ...saidAgain(one, moved, now) })),
  }));
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

const saidAgain = (happening: Happening, moved: (at: number) => number, now: number) => {
  if (happening.kind !== 'webhook') return {};
  const scan = (said: SaidScan): SaidScan => {
    const at = new Date(moved(timeOf(said.at))).toISOString();
    return { ...said, at: hasZone(said.at) ? at : at.replace('Z', '') };
  };
  const parcel = ({ estimatedDelivery, scans, ...named }: SaidParcel): SaidParcel => ({
    ...named,
    ...(estimatedDelivery ? { estimatedDelivery: new Date(now + FAR_AHEAD).toISOString().slice(0, 10) } : {}),
    scans: scans.map(scan),
  });
  return { parcels: happening.parcels.map(parcel) };
};
