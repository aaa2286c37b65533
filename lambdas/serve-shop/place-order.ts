import { TryAgain } from '../../domain/errors.ts';
import { type NewOrder, place } from '../../domain/place.ts';
import type { Brand } from '../adapters/brands.ts';
import type { Reference } from '../adapters/intake-store.ts';
import type { LinkSigner } from '../adapters/links.ts';
import { differing, digestsOf } from './content.ts';
import type { OrderForm } from './forms.ts';
import { nameCarriers } from './name-carriers.ts';
import { type NamedOrder, newOrder, normalised, personOf, purchaseOf } from './new-order.ts';
import { pageAddress } from './page-address.ts';
import { refused, type Told } from './problem.ts';
import type { Audience, Shop } from './shop.ts';

export interface PlacedAnswer {
  readonly orderId: string;
  readonly reference: string;
  readonly placedAt: string;
  readonly page: string;
}

interface Placing extends Audience {
  readonly brand: Brand;
  readonly form: NamedOrder;
  readonly imported?: NewOrder['imported'];
}

/** Whoever loses the race for a reference finds the winner's order at the next look. */
const MOST_TRIES = 4;

/** Takes an order. Safe to repeat: the same content again gets the same answer, other content is told where it differs. */
export const placeOrder = async (
  shop: Shop,
  { form: { parcels, ...sent }, ...to }: Omit<Placing, 'form'> & { readonly form: OrderForm },
): Promise<Told<PlacedAnswer>> => {
  const named = await nameCarriers(parcels ?? []);
  if (named.kind === 'refused') return named;
  const placing = { ...to, form: normalised(parcels ? { ...sent, parcels: named.parcels } : sent) };
  const signer = await shop.links();
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const known = await shop.intake.reference(to.brand.id, sent.reference);
    if (known) return again(signer, known, placing);
    if (to.brand.state === 'closed') return refused('brand-is-closed');
    const fresh = await placeFresh(shop, signer, placing);
    if (fresh) return answer('order-placed', signer, { ...placing, known: fresh });
  }
  throw new TryAgain('An order was neither known nor could it be placed');
};

const placeFresh = async (
  shop: Shop,
  signer: LinkSigner,
  { brand, form, imported }: Placing,
): Promise<Pick<Reference, 'order' | 'placedAt'> | undefined> => {
  const [order, now] = [shop.newId(), shop.now()];
  const saved = await shop.intake.take({
    change: place({ ...newOrder(form, { brand, order, stage: shop.stage }), ...(imported ? { imported } : {}) }, now),
    person: personOf(form, digestOf(signer, destinationOf(brand.id, form))),
    purchase: purchaseOf(form, now),
    digests: digestsOf(signer, brand.id, form),
  });
  return saved === 'saved' ? { order, placedAt: now } : undefined;
};

/** Where the order goes, as it is digested: equal addresses of two orders have different digests. */
export const destinationOf = (
  brand: string,
  { reference, buyer }: { readonly reference: string; readonly buyer: { readonly deliverTo?: string | undefined } },
): string | undefined =>
  buyer.deliverTo === undefined ? undefined : [brand, reference, 'deliverTo', buyer.deliverTo].join('\n');

/** Of what nobody sent there is no digest. */
const digestOf = (signer: LinkSigner, text: string | undefined): string | undefined =>
  text === undefined ? undefined : signer.digest(text);

const again = (signer: LinkSigner, known: Reference, placing: Placing): Told<PlacedAnswer> => {
  const pointers = differing(signer, known.digests, { brand: placing.brand.id, form: placing.form });
  if (pointers.length === 0) return answer('order-repeated', signer, { ...placing, known });
  return refused('other-content', {
    detail:
      'An order is taken once. Parcels are added, an order is cancelled and a problem is reported at its own addresses.',
    errors: pointers.map((pointer) => ({ pointer, detail: 'differs from the first request' })),
  });
};

const answer = (
  outcome: 'order-placed' | 'order-repeated',
  signer: LinkSigner,
  { known, ...placing }: Placing & { readonly known: Pick<Reference, 'order' | 'placedAt'> },
): Told<PlacedAnswer> => {
  const { order, placedAt } = known;
  const page = pageAddress(signer, placing, known);
  return {
    kind: 'told',
    outcome,
    order,
    content: { orderId: order, reference: placing.form.reference, placedAt, page },
  };
};
