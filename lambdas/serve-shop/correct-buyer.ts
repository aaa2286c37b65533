import { correct } from '../../domain/shops-word.ts';
import type { Instant } from '../../domain/time.ts';
import { orderKey, personKey, referenceKey } from '../adapters/keys.ts';
import type { LinkSigner } from '../adapters/links.ts';
import type { Person } from '../adapters/personal-store.ts';
import type { Write } from '../adapters/table.ts';
import { askOrder } from './ask-order.ts';
import type { Command } from './change-order.ts';
import type { BuyerForm } from './forms.ts';
import type { OrderView } from './order-view.ts';
import { destinationOf } from './place-order.ts';
import type { Told } from './problem.ts';
import type { Asked, Shop } from './shop.ts';

/** Takes what the shop corrects about its buyer; what is not named stays. A new address is told to the buyer. Safe to repeat. */
export const correctBuyer = async (
  shop: Shop,
  { buyer, ...asked }: Asked & { readonly buyer: BuyerForm },
): Promise<Told<OrderView>> =>
  askOrder(shop, asked, await correcting(shop, { brand: asked.brand.id, reference: asked.reference, buyer }));

interface Correcting {
  readonly brand: string;
  readonly reference: string;
  readonly buyer: BuyerForm;
  /** Only as long as this is the moment of the shop's newest word. */
  readonly saidAt?: Instant | undefined;
}

export const correcting = async (shop: Shop, { brand, reference, buyer, saidAt }: Correcting): Promise<Command> => {
  const signer = await shop.links();
  const destination = destinationOf(brand, { reference, buyer });
  const beside: Write[] = [];
  return {
    decide: async (journey, now) => {
      beside.length = 0;
      const pk = orderKey(journey.brand, journey.order);
      const { person: before } = await shop.personal.read(pk);
      const after = before && corrected(before, buyer, movedTo(signer, before, destination));
      if (!before || !after || isSame(before, after)) return { kind: 'unchanged' };
      beside.push({ kind: 'put', item: { ...personKey(pk), value: after } });
      if (saidAt !== undefined)
        beside.push({ kind: 'check', key: referenceKey(brand, reference), if: { equals: { saidAt } } });
      const isElsewhere = before.destination !== undefined && before.destination !== after.destination;
      const what = isElsewhere ? 'address' : 'contact';
      const channels = channelsOf(journey.channels, after);
      const isOtherMail = before.email !== after.email;
      return correct(journey, { what, id: shop.newId(), channels, isOtherMail }, now);
    },
    beside: () => beside,
    outcome: 'buyer-corrected',
  };
};

/** A new digest only of another address. */
const movedTo = (
  signer: LinkSigner,
  { destination: known }: Person,
  destination: string | undefined,
): string | undefined =>
  destination === undefined || (known !== undefined && signer.isDigestOf(known, destination))
    ? undefined
    : signer.digest(destination);

const corrected = (before: Person, { name, email, phone }: BuyerForm, destination: string | undefined): Person => ({
  ...before,
  ...(name ? { name } : {}),
  ...(email ? { email } : {}),
  ...(phone ? { phone } : {}),
  ...(destination ? { destination } : {}),
});

const isSame = (a: Person, b: Person): boolean =>
  a.name === b.name && a.email === b.email && a.phone === b.phone && a.destination === b.destination;

/** A first phone number opens a channel if texts were wanted. */
const channelsOf = <Channels extends { readonly sms: 'yes' | 'no-consent' | 'no-phone' }>(
  channels: Channels,
  { phone, consents }: Person,
): Channels =>
  phone && channels.sms === 'no-phone' ? { ...channels, sms: consents.sms ? 'yes' : 'no-consent' } : channels;
