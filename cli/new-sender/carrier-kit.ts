import type { Newcomer } from './newcomer.ts';

/** A delivery of our own making: these statuses, a few hours apart. */
export const carrierSample = (statuses: readonly string[]): string =>
  `${JSON.stringify(
    {
      id: `evt-${statuses.length}`,
      type: 'parcel.updated',
      parcel: {
        tracking_number: 'ZZ0000000001',
        expected_on: '2026-11-23',
        scans: statuses.map((status, step) => ({
          status,
          at: `2026-11-20T${String(8 + 3 * step).padStart(2, '0')}:15:00+01:00`,
          message: `Step ${step + 1}`,
          place: 'Leipzig, DE',
        })),
      },
    },
    undefined,
    2,
  )}\n`;

/** What the conformance suite is told of it. */
export const carrierKit = ({
  id,
  identifier,
}: Newcomer): string => `import { ${identifier} } from '../../../carriers/${id}/index.ts';
import type { SenderKit } from '../../senders/kit.ts';

const scans = (statuses: readonly string[]) =>
  statuses.map((status, hour) => ({ status, at: new Date(Date.UTC(2026, 10, 20, hour)).toISOString() }));

export const kit: SenderKit = {
  sender: ${identifier},
  room: 'carriers',
  secrets: ['the secret of now', 'the secret of before'],
  covers: 'body',
  history: 'whole',
  samples: {
    'in-transit': { status: 'in_transit', actionRequired: false, scans: 2 },
    delivered: { status: 'delivered', actionRequired: false, scans: 3 },
  },
  others: [{ body: '{"id":"evt-9","type":"invoice.paid"}' }],
  bodyWith: ({ trackingNumber, statuses }) =>
    JSON.stringify({
      type: 'parcel.updated',
      parcel: { tracking_number: trackingNumber, scans: scans(statuses) },
    }),
};
`;
