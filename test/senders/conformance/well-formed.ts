import {
  compareScans,
  type ParcelNews,
  parcelStatuses,
  type Scan,
  type ScanTime,
  scanReasons,
  voices,
} from '../../../domain/tracking.ts';
import { trackingNumber } from '../../../domain/tracking-number.ts';
import { orderForm } from '../../../lambdas/serve-shop/forms.ts';
import type { NamedParcel, OrderNews } from '../../../senders/order-news.ts';
import type { Reading } from '../../../senders/reading.ts';
import type { Sender } from '../../../senders/sender.ts';

/** A code, and for a body of another form the form's own field. */
const code = /^[a-z0-9]+(-[a-z0-9]+)*(:[\w.*-]{1,200})?$/;

const reasons: ReadonlySet<string> = new Set(['created', 'changed', 'cancelled', 'fulfilled', 'shipped', 'refunded']);

/** What of a reading no sender may ever say, whatever it was sent; nothing if all is as it should be. */
export const faultOf = (reading: Reading, sender: Sender): string | undefined => {
  if (reading.kind === 'unreadable') return code.test(reading.why) ? undefined : `its code is ${reading.why}`;
  if (reading.deliveryId !== undefined && !isLine(reading.deliveryId, 100)) return 'the id of the delivery';
  if (reading.kind === 'nothing') return code.test(reading.why) ? undefined : `its code is ${reading.why}`;
  if (reading.kind !== 'news') return `a reading of kind ${String(Reflect.get(reading, 'kind'))}`;
  const orders = reading.orders ?? [];
  if (reading.parcels.length + orders.length === 0) return 'news of nothing';
  return first(reading.parcels, (news) => faultOfParcel(news, sender)) ?? first(orders, faultOfOrder);
};

const first = <T>(all: readonly T[], faultOf: (one: T) => string | undefined): string | undefined => {
  for (const one of all) {
    const fault = faultOf(one);
    if (fault) return fault;
  }
  return undefined;
};

/** The first that does not hold. */
const broken = (claims: Readonly<Record<string, boolean>>): string | undefined =>
  Object.entries(claims).find(([, holds]) => !holds)?.[0];

const isLine = (text: unknown, longest: number): boolean =>
  typeof text === 'string' &&
  text.trim() !== '' &&
  text.length <= longest &&
  !/\p{Cc}/u.test(text) &&
  text.isWellFormed();

const isInstant = (text: unknown): boolean =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));

const isSlug = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 40;

const isNumber = (text: string): boolean => trackingNumber(text) === text;

const faultOfParcel = ({ carrier, trackingNumber: number, scans, estimatedDelivery }: ParcelNews, sender: Sender) =>
  broken({
    'a carrier that is no slug': isSlug(carrier),
    'a tracking number that is none': isNumber(number),
    'more scans than are kept': scans.length <= 1001,
    'two scans of one id': new Set(scans.map(({ id }) => id)).size === scans.length,
    'two scans in one place': new Set(scans.map(({ place }) => place)).size === scans.length,
    'scans that are not oldest first': scans.every(
      (scan, index) => index === 0 || compareScans(scans[index - 1]!, scan) < 0,
    ),
    'news without a scan or an estimate': scans.length > 0 || estimatedDelivery !== undefined,
    'an estimate without a time': !estimatedDelivery || estimatedDelivery.time.text !== '',
    'an estimate of nobody': !estimatedDelivery || voices.includes(estimatedDelivery.source),
  }) ??
  (estimatedDelivery && faultOfTime(estimatedDelivery.time)) ??
  first(scans, (scan) => faultOfScan(scan, sender));

const faultOfScan = ({ id, status, reason, actionRequired, time, orderAt, place, ...scan }: Scan, sender: Sender) =>
  broken({
    'an id that is not of 12 url-safe characters': /^[\w-]{12}$/.test(id),
    'a status of no known word': parcelStatuses.includes(status),
    'a reason of no known word': reason === undefined || scanReasons.includes(reason),
    'an action that is neither required nor not': typeof actionRequired === 'boolean',
    'an order that is no instant': isInstant(orderAt),
    'a place that is none': Number.isSafeInteger(place) && place >= 0,
    'a scan by somebody else': scan.voice === sender.voice && scan.sender === sender.id,
    'a message too long or not on one line': isSaid(scan.words?.message, 500),
    'a location too long or not on one line': isSaid(scan.words?.location, 120),
    "a provider's status too long or not on one line": isSaid(scan.words?.providerStatus, 80),
    'words without any': !scan.words || Object.keys(scan.words).length > 0,
  }) ?? faultOfTime(time);

const isSaid = (text: string | undefined, longest: number): boolean => text === undefined || isLine(text, longest);

const faultOfTime = ({ text, instant, zone }: ScanTime): string | undefined =>
  broken({
    'a time whose text is too long or not on one line': text === '' || isLine(text, 40),
    'a time whose instant is none': instant === undefined || isInstant(instant),
    'a time whose zone is none': zone === undefined || /^([+-]\d\d:\d\d|[A-Z]\w+(\/[\w+-]+)*)$/.test(zone),
  });

const faultOfOrder = (order: OrderNews): string | undefined =>
  broken({
    'a reference that the API would refuse': orderForm.shape.reference.safeParse(order.reference).success,
    'an order said for no known reason': reasons.has(order.reason),
    'a change at no instant': order.at === undefined || isInstant(order.at),
    'a cancellation too long or not on one line': isSaid(order.cancelledAt, 40),
    'something to fetch that cannot be asked for':
      order.fetch === undefined || (order.fetch.kind === 'order' && isLine(order.fetch.id, 100)),
  }) ??
  first(order.parcels, faultOfNamed) ??
  faultOfContent(order);

const faultOfNamed = ({ carrier, trackingNumber: number }: NamedParcel): string | undefined =>
  broken({
    'a parcel whose carrier is no slug': carrier === undefined || isSlug(carrier),
    'a parcel whose tracking number is none': isNumber(number),
  });

/** What a shop tells of an order is held to what the API takes of it. */
const faultOfContent = ({ reference, content }: OrderNews): string | undefined => {
  if (!content) return undefined;
  const { placedAt, ...sent } = content;
  if (placedAt !== undefined && !isInstant(placedAt)) return 'an order placed at no instant';
  const fitted = orderForm.safeParse({ reference, ...sent });
  if (fitted.success) return undefined;
  const [issue] = fitted.error.issues;
  return `an order that the API would refuse: ${issue?.path.join('.')} ${issue?.message}`;
};
