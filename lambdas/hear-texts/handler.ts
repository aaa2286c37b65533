import { compareTexts } from '../../domain/compare-texts.ts';
import { takesReplies } from '../../domain/reply.ts';
import type { Instant } from '../../domain/time.ts';
import type { BrandStore } from '../adapters/brands.ts';
import type { OrderStore } from '../adapters/order-store.ts';
import type { ReachStore } from '../adapters/reach-store.ts';
import type { Links } from '../adapters/secret-keys.ts';
import type { TextedStore } from '../adapters/texted-store.ts';
import type { WordsStore } from '../adapters/words-store.ts';
import type { Observed } from '../runtime/observation.ts';
import { takeReply } from '../stories/take-reply.ts';
import { type Come, obey } from './obey.ts';
import type { Heard } from './read-text.ts';
import { wishOf } from './wish.ts';

export interface Dependencies {
  readonly orders: OrderStore;
  readonly words: WordsStore;
  readonly brands: Pick<BrandStore, 'ids'>;
  readonly reaches: Pick<ReachStore, 'findAll' | 'suppress' | 'lift'>;
  readonly texted: Pick<TextedStore, 'newest'>;
  readonly links: Links;
  now(): Instant;
}

/**
 * Hears one text message to a number of the stage's. It names no brand and no order, only the number that it comes from: of all brands, the order that
 * this number was texted about last is meant. Nobody is ever answered. Safe to repeat.
 */
export const hearTexts =
  (desk: Dependencies) =>
  async (heard: Heard): Promise<Observed> => {
    if (heard.kind !== 'text') return { outcome: `text-${heard.kind}`, ids: {} };
    const { id, from: address, at = desk.now() } = heard;
    const [signer, brands] = await Promise.all([desk.links(), desk.brands.ids()]);
    const contact = { channel: 'sms', address } as const;
    const texted = await desk.texted.newest(contact, brands);
    const come: Come = { ...heard, id: signer.digest(`text ${id}`), at, contact, brands, texted };
    const wish = wishOf(heard.words);
    return wish ? obey(desk.reaches, wish, come) : take(desk, come);
  };

const take = async (desk: Dependencies, { id, words, texted }: Come): Promise<Observed> => {
  for (const { pk } of [...texted.values()].sort((a, b) => compareTexts(b.at, a.at))) {
    const journey = await desk.orders.find(pk);
    if (!journey || !takesReplies(journey)) continue;
    const taken = await takeReply(desk, { pk, journey }, { id, channel: 'sms', by: 'buyer', words });
    return { outcome: `text-${taken}`, ids: { order: pk } };
  }
  return { outcome: texted.size > 0 ? 'text-too-late' : 'text-astray', ids: {} };
};
