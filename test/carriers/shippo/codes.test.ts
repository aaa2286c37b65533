import { meaningOf } from '../../../carriers/shippo/codes.ts';

test.each([
  ['PRE_TRANSIT', 'information_received', 'label_created', undefined, false],
  ['PRE_TRANSIT', '', 'label_created', undefined, false],
  ['TRANSIT', '', 'in_transit', undefined, false],
  ['TRANSIT', 'address_issue', 'exception', 'address_issue', true],
  ['TRANSIT', 'contact_carrier', 'exception', 'awaiting_information', true],
  ['TRANSIT', 'delayed', 'delayed', 'carrier_delay', false],
  ['TRANSIT', 'delivery_attempted', 'delivery_attempt_failed', undefined, true],
  ['TRANSIT', 'delivery_rescheduled', 'delayed', 'rescheduled', false],
  ['TRANSIT', 'delivery_scheduled', 'in_transit', 'appointment', false],
  ['TRANSIT', 'location_inaccessible', 'delivery_attempt_failed', 'no_access', true],
  ['TRANSIT', 'notice_left', 'delivery_attempt_failed', 'not_at_home', true],
  ['TRANSIT', 'out_for_delivery', 'out_for_delivery', undefined, false],
  ['TRANSIT', 'package_accepted', 'in_transit', undefined, false],
  ['TRANSIT', 'package_arrived', 'in_transit', undefined, false],
  ['TRANSIT', 'package_damaged', 'damaged', 'damaged_in_transit', true],
  ['TRANSIT', 'package_departed', 'in_transit', undefined, false],
  ['TRANSIT', 'package_forwarded', 'in_transit', 'redirected', false],
  ['TRANSIT', 'package_held', 'exception', 'held', true],
  ['TRANSIT', 'package_processed', 'in_transit', undefined, false],
  ['TRANSIT', 'package_processing', 'in_transit', undefined, false],
  ['TRANSIT', 'pickup_available', 'available_for_pickup', undefined, true],
  ['TRANSIT', 'reschedule_delivery', 'delivery_attempt_failed', undefined, true],
  ['TRANSIT', 'beamed_up', 'in_transit', undefined, false],
  ['DELIVERED', 'delivered', 'delivered', undefined, false],
  ['DELIVERED', 'information_received', 'delivered', undefined, false],
  ['DELIVERED', 'package_lost', 'delivered', undefined, false],
  ['RETURNED', 'return_to_sender', 'returned_to_sender', undefined, false],
  ['RETURNED', '', 'returned_to_sender', undefined, false],
  ['RETURNED', 'delayed', 'returned_to_sender', undefined, false],
  ['RETURNED', 'package_unclaimed', 'exception', 'unclaimed', true],
  ['FAILURE', 'package_undeliverable', 'exception', 'undeliverable', true],
  ['FAILURE', 'package_disposed', 'damaged', 'disposed', false],
  ['FAILURE', 'package_lost', 'lost', 'lost_by_carrier', true],
  ['FAILURE', '', 'exception', 'undeliverable', true],
  ['UNKNOWN', 'other', 'unknown', undefined, false],
  ['UNKNOWN', '', 'unknown', undefined, false],
  ['TELEPORTED', 'delayed', 'delayed', 'carrier_delay', false],
  ['TELEPORTED', 'beamed_up', 'unknown', undefined, false],
  ['__proto__', 'constructor', 'unknown', undefined, false],
])('%s with "%s" means %s', (...[status, substatus, means, reason, actionRequired]) => {
  expect(meaningOf({ status, substatus })).toEqual({ status: means, ...(reason ? { reason } : {}), actionRequired });
});

test('whether somebody must act is what Shippo says, but for an end', () => {
  const isRequired = (status: string, substatus: string, actionRequired: boolean) =>
    meaningOf({ status, substatus, actionRequired }).actionRequired;
  expect(isRequired('TRANSIT', 'delivery_attempted', false)).toBe(false);
  expect(isRequired('TRANSIT', 'delayed', true)).toBe(true);
  expect(isRequired('TRANSIT', 'beamed_up', true)).toBe(true);
  expect(isRequired('DELIVERED', 'information_received', true)).toBe(false);
});
