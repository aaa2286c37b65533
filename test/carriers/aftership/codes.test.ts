import { meaningOf } from '../../../carriers/aftership/codes.ts';

test.each([
  ['Delivered_001', 'delivered', undefined, false],
  ['Delivered_002', 'delivered', 'collected', false],
  ['Delivered_003', 'delivered', undefined, false],
  ['Delivered_004', 'delivered', undefined, false],
  ['Delivered_005', 'delivered', 'left_with_neighbour', false],
  ['AvailableForPickup_001', 'available_for_pickup', undefined, true],
  ['Exception_001', 'exception', 'other', false],
  ['Exception_002', 'exception', 'recipient_moved', true],
  ['Exception_003', 'exception', 'refused', true],
  ['Exception_004', 'delayed', 'customs', false],
  ['Exception_005', 'delayed', 'outside_of_carrier', false],
  ['Exception_006', 'exception', 'payment_due', true],
  ['Exception_007', 'exception', 'address_issue', true],
  ['Exception_008', 'exception', 'unclaimed', true],
  ['Exception_009', 'exception', 'undeliverable', true],
  ['Exception_010', 'returned_to_sender', undefined, false],
  ['Exception_011', 'returned_to_sender', 'back_at_sender', false],
  ['Exception_012', 'damaged', 'damaged_in_transit', false],
  ['Exception_013', 'lost', 'lost_by_carrier', false],
  ['Exception_016', 'delayed', 'carrier_delay', false],
  ['Exception_017', 'delayed', 'weather', false],
  ['Exception_018', 'exception', 'documents_missing', true],
  ['Exception_999', 'exception', 'other', false],
  ['AttemptFail_001', 'delivery_attempt_failed', undefined, false],
  ['AttemptFail_002', 'delivery_attempt_failed', 'not_at_home', false],
  ['AttemptFail_003', 'delivery_attempt_failed', 'closed', false],
  ['InTransit_006', 'in_transit', 'customs', false],
  ['InTransit_009', 'in_transit', 'redirected', false],
  ['InTransit_013', 'in_transit', undefined, false],
  ['InfoReceived_001', 'label_created', undefined, false],
  ['OutForDelivery_001', 'out_for_delivery', undefined, false],
  ['OutForDelivery_003', 'out_for_delivery', undefined, false],
  ['OutForDelivery_004', 'out_for_delivery', 'appointment', false],
  ['Expired_001', 'expired', undefined, false],
])('%s means %s', (...[subtag, status, reason, actionRequired]) => {
  const meaning = { status, ...(reason ? { reason } : {}), actionRequired };
  expect(meaningOf({ tag: subtag.split('_')[0]!, subtag })).toEqual(meaning);
  expect(meaningOf({ tag: '', subtag })).toEqual(meaning);
});

test.each(['001', '002', '003', '004', '005', '007', '008'])(
  'InTransit_%s is on its way, without a reason',
  (number) => {
    expect(meaningOf({ tag: 'InTransit', subtag: `InTransit_${number}` })).toEqual({
      status: 'in_transit',
      actionRequired: false,
    });
  },
);

test.each(['001', '002', '003', '004', '005', '006'])('Pending_%s is not known yet', (number) => {
  expect(meaningOf({ tag: 'Pending', subtag: `Pending_${number}` })).toEqual({
    status: 'unknown',
    actionRequired: false,
  });
});

test.each([
  ['Delivered', '', 'delivered'],
  ['Delivered', 'Exception_013', 'delivered'],
  ['Teleported', 'Teleported_001', 'unknown'],
  ['Teleported', '', 'unknown'],
  ['', '', 'unknown'],
  ['__proto__', 'constructor', 'unknown'],
])('tag "%s" with subtag "%s" means %s', (tag, subtag, status) => {
  expect(meaningOf({ tag, subtag })).toMatchObject({ status });
});
