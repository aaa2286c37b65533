import type { Journey } from '../../domain/journey.ts';
import { type Reply, reply, replyWordsId } from '../../domain/reply.ts';
import type { Instant } from '../../domain/time.ts';
import type { OrderStore } from '../adapters/order-store.ts';
import type { WordsStore } from '../adapters/words-store.ts';
import { changeOrder } from '../serve-shop/change-order.ts';

interface Desk {
  readonly orders: OrderStore;
  readonly words: WordsStore;
  now(): Instant;
}

/** Keeps what somebody wrote about an order, once, however often and by how many at once it is heard. Safe to repeat. */
export const takeReply = async (
  { orders, words, now }: Desk,
  { pk, journey: known }: { readonly pk: string; readonly journey: Journey },
  said: Reply,
): Promise<'heard' | 'known' | 'too-late'> => {
  const isKnown = async () => (await words.messages(pk, [replyWordsId(said.id)])).size > 0;
  const { kind } = await changeOrder(orders, {
    pk,
    now: now(),
    known,
    decide: async (journey, at) => ((await isKnown()) ? { kind: 'unchanged' } : reply(journey, said, at)),
  });
  return outcomes[kind];
};

const outcomes = { changed: 'heard', unchanged: 'known', refused: 'too-late' } as const;
