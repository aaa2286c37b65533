import type { RecordedOrder } from '../../../domain/recorded-order.ts';

/** One parcel that arrives within three days, of an order that has ended. */
export const aRecording: RecordedOrder = {
  format: 'doorstep.orders@1',
  order: 'one',
  recordedAt: '2026-04-01T00:00:00.000Z',
  plan: 'standard@1',
  language: 'en',
  calendar: { zone: 'Europe/Berlin', country: 'DE', closedDays: [] },
  channels: { email: true, sms: 'no-phone' },
  placedAt: '2026-03-02T11:00:00.000Z',
  stage: 'settled',
  score: 80,
  parcels: [{ parcel: 'p1', carrier: 'ups', addedAt: '2026-03-02T11:00:00.000Z' }],
  interactions: [
    { at: '2026-03-02T11:00:00.000Z', source: 'shop', what: { kind: 'order-placed' } },
    { at: '2026-03-02T11:00:00.000Z', source: 'shop', what: { kind: 'parcel-added', parcel: 'p1' } },
    ...(
      [
        ['2026-03-03T09:00:00.000Z', 'in_transit'],
        ['2026-03-04T07:30:00.000Z', 'out_for_delivery'],
        ['2026-03-04T12:10:00.000Z', 'delivered'],
      ] as const
    ).map(
      ([at, status]) =>
        ({
          at,
          source: 'carrier',
          what: { kind: 'scan', parcel: 'p1', status, timeText: at, zoneKnown: true, heardAt: at },
        }) as const,
    ),
  ],
  notices: (
    [
      ['confirmed', '-', '2026-03-02T11:00:00.250Z'],
      ['shipped', 'p1', '2026-03-03T09:00:00.250Z'],
      ['out-for-delivery', 'p1', '2026-03-04T07:30:00.250Z'],
      ['delivered', 'p1', '2026-03-04T12:10:00.250Z'],
      ['check-in', '-', '2026-03-07T09:00:00.250Z'],
    ] as const
  ).map(([reason, parcel, at]) => ({
    reason,
    parcel,
    episode: '1',
    channel: 'email',
    state: 'sent',
    claimedAt: at,
    sentAt: at,
    template: `${reason}@1`,
  })),
};
