import { doorstep } from '../../carriers/doorstep/index.ts';
import { easypost } from '../../carriers/easypost/index.ts';
import type { ParcelStatus } from '../../domain/tracking.ts';
import type { Sender } from '../../senders/sender.ts';
import type { Happening, PostedOrder, SaidParcel, Script, ToldOrder } from '../script.ts';

/** What senders write to Doorstep's addresses, in their own forms. */

export type Webhook = Extract<Happening, { readonly kind: 'webhook' | 'tell-order' }>;

export const isWebhook = (happening: Happening): happening is Webhook =>
  happening.kind === 'webhook' || happening.kind === 'tell-order';

export const SECRET = `whsec_${Buffer.from('a secret of no consequence, for simulations').toString('base64')}`;

/** Everybody who sends anything in this world. */
export const senders: readonly Sender[] = [doorstep, easypost];

export const isByTracker = (happening: Webhook): boolean =>
  happening.kind === 'webhook' && happening.voice === 'tracker';
export const senderOf = (happening: Webhook): Sender => (isByTracker(happening) ? easypost : doorstep);

interface Letter {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** What is said again is not written again, nor signed again at the same moment. */
const letters = new WeakMap<Webhook, Letter & { readonly at: number }>();

/** A webhook as it arrives. */
export const letterOf = (happening: Webhook, { order }: Pick<Script, 'order'>, at: number): Letter => {
  const known = letters.get(happening);
  if (known?.at === at) return known;
  const body = known?.body ?? bodyOf(happening, { order });
  const headers = senderOf(happening).sign?.(body, { secret: SECRET, settings: {}, now: at }) ?? {};
  const letter = { body, at, headers };
  letters.set(happening, letter);
  return letter;
};

/** The same without a signature. */
export const bodyOf = (happening: Webhook, { order }: Pick<Script, 'order'>): Buffer =>
  Buffer.from(JSON.stringify(contentOf(happening, order)));

const contentOf = (happening: Webhook, order: PostedOrder) => {
  if (happening.kind === 'tell-order') return orderEvent(happening.tells, order, happening.at);
  const { parcels } = happening;
  const [first] = parcels;
  if (!isByTracker(happening) || !first) return { type: 'parcel.scanned', data: { parcels } };
  return { id: `evt_${happening.at}`, description: 'tracker.updated', result: trackerOf(first) };
};

const orderEvent = (
  { event, madeAt, isWhole, parcels, isCancelled, isFulfilled, buyer }: ToldOrder,
  { parcels: _posted, ...order }: PostedOrder,
  sentAt: string,
) => ({
  type: `order.${event}`,
  timestamp: madeAt ?? sentAt,
  data: {
    order: {
      ...(isWhole ? { ...order, buyer: { ...order.buyer, ...buyer } } : { reference: order.reference }),
      ...(parcels ? { parcels } : {}),
      ...(isCancelled ? { cancelledAt: madeAt ?? sentAt } : {}),
      ...(isFulfilled ? { fulfilled: true } : {}),
    },
  },
});

const words: Readonly<Partial<Record<ParcelStatus, string>>> = {
  label_created: 'pre_transit',
  returned_to_sender: 'return_to_sender',
  exception: 'failure',
};

/** One parcel as EasyPost knows it. */
export const trackerOf = ({ carrier, trackingNumber, scans }: SaidParcel) => {
  const details = scans.map(({ status, at, message }) => ({
    object: 'TrackingDetail',
    message: message ?? '',
    status: words[status] ?? status,
    datetime: at,
    tracking_location: {},
  }));
  return {
    id: `trk_${trackingNumber}`,
    object: 'Tracker',
    tracking_code: trackingNumber,
    carrier,
    status: details.at(-1)?.status ?? 'unknown',
    created_at: scans[0]?.at,
    tracking_details: details,
  };
};
