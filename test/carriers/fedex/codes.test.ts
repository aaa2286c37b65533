import { type Codes, meaningOf } from '../../../carriers/fedex/codes.ts';

test.each([
  ['OC', 'label_created', undefined, false],
  ['IN', 'label_created', undefined, false],
  ['PU', 'in_transit', undefined, false],
  ['OF', 'in_transit', undefined, false],
  ['AR', 'in_transit', undefined, false],
  ['DP', 'in_transit', undefined, false],
  ['IT', 'in_transit', undefined, false],
  ['FD', 'in_transit', undefined, false],
  ['AF', 'in_transit', undefined, false],
  ['AE', 'in_transit', undefined, false],
  ['AO', 'in_transit', undefined, false],
  ['CC', 'in_transit', 'customs', false],
  ['OD', 'out_for_delivery', undefined, false],
  ['HL', 'available_for_pickup', undefined, true],
  ['HP', 'available_for_pickup', undefined, true],
  ['DE', 'delivery_attempt_failed', undefined, false],
  ['DL', 'delivered', undefined, false],
  ['DY', 'delayed', 'carrier_delay', false],
  ['DD', 'delayed', 'carrier_delay', false],
  ['RL', 'delayed', 'carrier_delay', false],
  ['SE', 'exception', 'other', false],
  ['CD', 'exception', 'customs', false],
  ['RS', 'returned_to_sender', undefined, false],
  ['RT', 'returned_to_sender', undefined, false],
  ['CA', 'cancelled', undefined, false],
  ['ZZ', 'unknown', undefined, false],
  ['', 'unknown', undefined, false],
  ['constructor', 'unknown', undefined, false],
])('%s means %s', (...[code, status, reason, actionRequired]) => {
  expect(meaningOf({ code, derived: '' })).toEqual({ status, ...(reason ? { reason } : {}), actionRequired });
});

test.each<[string, Codes, object]>([
  ['what FedEx makes of a code comes first', { code: 'FD', derived: 'RL' }, { status: 'delayed' }],
  ['"in transit" beside a vehicle takes nothing away', { code: 'OD', derived: 'IT' }, { status: 'out_for_delivery' }],
  ['nor beside a parcel that waits', { code: 'HP', derived: 'IT' }, { status: 'available_for_pickup' }],
  ['an unknown code falls back to what is made of it', { code: 'ZZ', derived: 'IT' }, { status: 'in_transit' }],
  ['an unknown derived code says nothing', { code: 'DL', derived: 'ZZ' }, { status: 'delivered' }],
  ['late on the way', { code: 'AR', derived: 'IT', delay: '' }, { status: 'delayed', reason: 'carrier_delay' }],
  ['late for weather', { code: 'SE', derived: 'SE', delay: 'WEATHER' }, { status: 'delayed', reason: 'weather' }],
  ['late and yet out', { code: 'OD', derived: 'OD', delay: '' }, { status: 'out_for_delivery' }],
  ['late and yet delivered', { code: 'DL', derived: 'DL', delay: 'WEATHER' }, { status: 'delivered' }],
  ['late in clearance', { code: 'CD', derived: 'CD', delay: '' }, { status: 'exception', reason: 'customs' }],
  [
    'an attempt at a wrong address',
    { code: 'DE', derived: 'DE', cause: 'Incorrect address' },
    { status: 'delivery_attempt_failed', reason: 'address_issue', actionRequired: true },
  ],
  [
    'an attempt that was refused',
    { code: 'DE', derived: 'DE', cause: 'Shipment Refused by recipient' },
    { status: 'delivery_attempt_failed', reason: 'refused', actionRequired: true },
  ],
  [
    'nobody at home',
    { code: 'DE', derived: 'DE', cause: 'Customer not available or business closed' },
    { status: 'delivery_attempt_failed', reason: 'not_at_home', actionRequired: false },
  ],
  [
    'a cause beside a delivery',
    { code: 'DL', derived: 'DL', cause: 'Left at front door. No gate.' },
    { status: 'delivered', actionRequired: false },
  ],
])('%s', (_, codes, meaning) => {
  expect(meaningOf(codes)).toMatchObject(meaning);
});
