import type { Newcomer } from './newcomer.ts';

/** An event of our own making about one order. */
export const shopSample = (type: string, shipments: readonly object[]): string =>
  `${JSON.stringify(
    {
      id: `evt-${type}`,
      type,
      order: {
        id: 820982911946154500,
        number: '1001',
        changed_at: '2026-11-20T09:30:00Z',
        buyer: { name: 'Ada Example', email: 'ada@example.com', phone: '+493000000000', country: 'DE' },
        lines: [{ sku: 'MUG-1', name: 'A mug', quantity: 2, price: '12.50' }],
        total: '29.90',
        currency: 'EUR',
        shipments,
      },
    },
    undefined,
    2,
  )}\n`;

/** An event of none of ours: what `connections test` sends. */
export const otherShopSample = (): string =>
  `${JSON.stringify({ id: 'evt-product.changed', type: 'product.changed' }, undefined, 2)}\n`;

/** What the conformance suite is told of it. */
export const shopKit = ({
  id,
  identifier,
}: Newcomer): string => `import { ${identifier} } from '../../../shops/${id}/index.ts';
import type { SenderKit } from '../../senders/kit.ts';

export const kit: SenderKit = {
  sender: ${identifier},
  room: 'shops',
  secrets: ['the secret of now', 'the secret of before'],
  covers: 'body',
  history: 'none',
  samples: {
    'order-created': { order: { reference: '820982911946154500', reason: 'created' } },
    'order-shipped': { order: { reference: '820982911946154500', reason: 'shipped' } },
    'product-changed': { nothing: 'not-an-order' },
  },
  others: [{ body: '{"id":"evt-9","type":"product.changed"}' }],
};
`;
