import { ups } from '../../../carriers/ups/index.ts';
import type { SenderKit } from '../../senders/kit.ts';
import { anEvent } from './events.ts';

export const kit: SenderKit = {
  sender: ups,
  room: 'carriers',
  secrets: ['c0ffee-credential-of-ups', 'b0ba-credential-of-ups'],
  covers: 'nothing',
  unsigned: ['user-agent'],
  history: 'none',
  samples: {
    'label-created': { status: 'label_created', scans: 1 },
    voided: { status: 'cancelled', scans: 1 },
    'in-transit': { status: 'in_transit', scans: 1 },
    'without-offset': { status: 'in_transit', scans: 1 },
    'preparing-for-delivery': { status: 'in_transit', scans: 1 },
    'day-of-delivery': { status: 'in_transit', scans: 1 },
    'out-for-delivery': { status: 'out_for_delivery', scans: 1 },
    delivered: { status: 'delivered', scans: 1 },
    'date-changed': { status: 'in_transit', reason: 'rescheduled', scans: 1 },
    delayed: { status: 'delayed', reason: 'carrier_delay', scans: 1 },
    exception: { status: 'exception', reason: 'other', actionRequired: false, scans: 1 },
    'failed-attempt': { status: 'delivery_attempt_failed', scans: 1 },
    'address-needed': { status: 'exception', reason: 'address_issue', actionRequired: true, scans: 1 },
    'ready-for-pickup': { status: 'available_for_pickup', actionRequired: true, scans: 1 },
    returning: { status: 'returned_to_sender', scans: 1 },
    lost: { status: 'lost', reason: 'lost_by_carrier', scans: 1 },
    damaged: { status: 'damaged', reason: 'damaged_in_transit', scans: 1 },
  },
  others: [],
  bodyWith: ({ trackingNumber, statuses }) =>
    anEvent({ type: statuses.at(-1), code: statuses.at(-1), descriptionCode: '', description: '' }, { trackingNumber }),
};

/** The same with tokens that UPS fetches. */
export const oauthKit: SenderKit = {
  ...kit,
  variant: 'with tokens',
  settings: { auth: 'oauth', clientId: 'shop-at-ups' },
  unsigned: ['user-agent', 'x-api-key'],
};
