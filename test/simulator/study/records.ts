import type { Happening, Interaction } from '../../../domain/interaction.ts';
import type { Entry } from '../../../domain/ledger.ts';
import type { OrderRecord } from '../../../simulator/study/order-record.ts';

const PARCEL = '1Z999#ups';
const MONDAY = Date.parse('2026-03-02T08:00:00.000Z');
/** So many hours after the order was placed. */
export const hour = (hours: number): string => new Date(MONDAY + hours * 3_600_000).toISOString();

export const aRecord = (more: Partial<OrderRecord> = {}): OrderRecord => ({
  name: 'S-1',
  traits: [],
  plan: 'standard@1',
  placedAt: hour(0),
  stage: 'settled',
  timeline: [],
  ledger: [],
  sent: [],
  executions: [{ startedAt: hour(0), endedAt: hour(48), transitions: 12 }],
  ...more,
});

let ids = 0;
export const happened = (hours: number, what: Happening, source: Interaction['source'] = 'carrier'): Interaction => {
  ids += 1;
  return { at: hour(hours), id: `i${ids}`, source, what };
};

export const scanned = (
  hours: number,
  status: 'in_transit' | 'delivered' | 'label_created',
  { parcel = PARCEL, heard = hours }: { readonly parcel?: string; readonly heard?: number } = {},
) => happened(hours, { kind: 'scan', parcel, status, timeText: '', zoneKnown: true, heardAt: hour(heard) });

export const problem = (
  hours: number,
  state: 'opened' | 'cleared',
  more: { episode?: number; slot?: string; kind?: 'silence' | 'delay'; source?: Interaction['source'] } = {},
) => {
  const { episode = 1, slot = PARCEL, kind = 'silence', source = 'carrier' } = more;
  return happened(hours, { kind: `problem-${state}`, slot, problem: kind, episode }, source);
};

export const anEntry = (more: Partial<Entry> = {}): Entry => ({
  reason: 'delay',
  parcel: PARCEL,
  episode: '1',
  channel: 'email',
  class: 'problem',
  state: 'sent',
  claimedAt: hour(0),
  deadline: hour(24),
  attempts: 1,
  doubtful: false,
  ...more,
});
