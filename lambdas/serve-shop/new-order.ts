import { type Journey, parcelKey } from '../../domain/journey.ts';
import type { NewOrder, TrackedParcel } from '../../domain/place.ts';
import { findPlan, isBrief, newestPlan } from '../../domain/plan.ts';
import { type Instant, instantOf } from '../../domain/time.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';
import { carrierSlug } from '../../senders/carrier-name.ts';
import type { Brand } from '../adapters/brands.ts';
import type { Person, Purchase } from '../adapters/personal-store.ts';
import type { OrderForm } from './forms.ts';
import { zones } from './zones.table.ts';

/** What a shop sent, with every carrier named. */
export type NamedOrder = Omit<OrderForm, 'parcels'> & { readonly parcels?: readonly TrackedParcel[] };

/** A shop's order, spelled as we spell: one parcel once, its number as carriers write it. */
export const normalised = ({ parcels, ...form }: NamedOrder): NamedOrder =>
  parcels ? { ...form, parcels: parcelsOf(parcels) } : form;

export const parcelsOf = (typed: readonly TrackedParcel[]): TrackedParcel[] => {
  const parcels = typed.map(parcelOf).map((parcel) => [parcelKey(parcel), parcel] as const);
  return [...new Map(parcels).values()];
};

export const parcelOf = (typed: TrackedParcel): TrackedParcel => ({
  carrier: carrierSlug(typed.carrier),
  trackingNumber: trackingNumber(typed.trackingNumber) ?? typed.trackingNumber,
});

/** What the journey learns: nothing by which a person could be known. */
export const newOrder = (
  form: NamedOrder,
  { brand, order, stage }: { readonly brand: Brand; readonly order: string; readonly stage: string },
): NewOrder => {
  const { buyer, parcels = [], promisedDate, placedAt } = form;
  const { email } = consentsOf(form);
  const plan = planFor(brand, stage);
  return {
    brand: brand.id,
    order,
    plan,
    language: buyer.language ?? brand.language,
    calendar: { zone: zoneOf(form, brand), country: buyer.country ?? brand.country, closedDays: brand.closedDays },
    channels: { email, sms: smsOf(form) },
    parcels,
    ...(brand.invitationUrl && findPlan(plan).invitation ? { invitation: invitationOf(form) } : {}),
    ...(brand.quietHours ? { quietHours: brand.quietHours } : {}),
    ...(promisedDate ? { promisedDate } : {}),
    ...(placedAt ? { orderedAt: instantOf(Date.parse(placedAt)) } : {}),
  };
};

const planFor = ({ plan }: Brand, stage: string): string => (isBrief(plan) && stage !== 'local' ? newestPlan : plan);

const zoneOf = ({ buyer }: NamedOrder, brand: Brand): string => {
  const isAbroad = buyer.country !== undefined && buyer.country !== brand.country;
  return buyer.zone ?? (isAbroad ? zones[buyer.country ?? ''] : undefined) ?? brand.zone;
};

const smsOf = (form: NamedOrder): Journey['channels']['sms'] => {
  if (!form.buyer.phone) return 'no-phone';
  return consentsOf(form).sms ? 'yes' : 'no-consent';
};

const invitationOf = (form: NamedOrder): NonNullable<Journey['invitation']> => {
  const { email, marketing } = consentsOf(form);
  return email && marketing ? 'yes' : 'no-consent';
};

/** Messages about one's own order are wanted until somebody says no; text messages, and what is not about it, once somebody says yes. */
const consentsOf = ({ buyer }: NamedOrder): Person['consents'] => ({
  email: buyer.consents?.email ?? true,
  sms: buyer.consents?.sms ?? false,
  ...(buyer.consents?.marketing ? { marketing: true } : {}),
});

export const personOf = (form: NamedOrder, destination?: string): Person => {
  const { name, email, phone } = form.buyer;
  return {
    name,
    email,
    ...(phone ? { phone } : {}),
    ...(destination ? { destination } : {}),
    consents: consentsOf(form),
  };
};

export const purchaseOf = (form: NamedOrder, placedAt: Instant): Purchase => {
  const { reference, number = reference, lines, totals, currency, promisedDate } = form;
  const { firstOrder } = form.buyer;
  return {
    ...{ reference, number, lines, ...totals, currency, placedAt },
    ...(promisedDate ? { promisedDate } : {}),
    ...(firstOrder === undefined ? {} : { firstOrder }),
  };
};
