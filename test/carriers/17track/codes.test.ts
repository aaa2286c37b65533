import { meaningOfEvent, meaningOfParcel } from '../../../carriers/17track/codes.ts';

const expected = (status: string, reason: string | undefined, actionRequired: boolean) => ({
  status,
  ...(reason ? { reason } : {}),
  actionRequired,
});

test.each([
  ['NotFound_Other', 'unknown', undefined, false],
  ['NotFound_InvalidCode', 'unknown', undefined, false],
  ['InfoReceived', 'label_created', undefined, false],
  ['InTransit_PickedUp', 'in_transit', undefined, false],
  ['InTransit_Other', 'in_transit', undefined, false],
  ['InTransit_Departure', 'in_transit', undefined, false],
  ['InTransit_Arrival', 'in_transit', undefined, false],
  ['InTransit_CustomsProcessing', 'in_transit', 'customs', false],
  ['InTransit_CustomsReleased', 'in_transit', 'customs', false],
  ['InTransit_CustomsRequiringInformation', 'exception', 'customs', true],
  ['Expired_Other', 'expired', undefined, false],
  ['AvailableForPickup_Other', 'available_for_pickup', undefined, true],
  ['OutForDelivery_Other', 'out_for_delivery', undefined, false],
  ['DeliveryFailure_Other', 'delivery_attempt_failed', undefined, false],
  ['DeliveryFailure_NoBody', 'delivery_attempt_failed', 'not_at_home', false],
  ['DeliveryFailure_Security', 'delivery_attempt_failed', 'security', true],
  ['DeliveryFailure_Rejected', 'delivery_attempt_failed', 'refused', true],
  ['DeliveryFailure_InvalidAddress', 'delivery_attempt_failed', 'address_issue', true],
  ['Delivered_Other', 'delivered', undefined, false],
  ['Exception_Other', 'exception', 'other', false],
  ['Exception_Returning', 'returned_to_sender', undefined, false],
  ['Exception_Returned', 'returned_to_sender', 'back_at_sender', false],
  ['Exception_NoBody', 'exception', 'not_at_home', true],
  ['Exception_Security', 'exception', 'security', true],
  ['Exception_Damage', 'damaged', 'damaged_in_transit', false],
  ['Exception_Rejected', 'exception', 'refused', true],
  ['Exception_Delayed', 'delayed', 'carrier_delay', false],
  ['Exception_Lost', 'lost', 'lost_by_carrier', false],
  ['Exception_Destroyed', 'damaged', 'disposed', false],
  ['Exception_Cancel', 'cancelled', undefined, false],
  ['Exception_OfTomorrow', 'exception', 'other', false],
  ['Teleported_Other', 'unknown', undefined, false],
] as const)('%s means %s', (...[subStatus, status, reason, actionRequired]) => {
  expect(meaningOfEvent(subStatus, 'Arrival')).toEqual(
    subStatus.startsWith('Teleported')
      ? expected('in_transit', undefined, false)
      : expected(status, reason, actionRequired),
  );
  expect(meaningOfParcel(subStatus.split('_')[0]!, subStatus)).toEqual(expected(status, reason, actionRequired));
});

test.each([
  ['InfoReceived', 'label_created'],
  ['PickedUp', 'in_transit'],
  ['Departure', 'in_transit'],
  ['Arrival', 'in_transit'],
  ['AvailableForPickup', 'available_for_pickup'],
  ['OutForDelivery', 'out_for_delivery'],
  ['Delivered', 'delivered'],
  ['Returning', 'returned_to_sender'],
  ['Returned', 'returned_to_sender'],
  ['', 'unknown'],
  ['__proto__', 'unknown'],
])('an event with the stage "%s" alone means %s', (stage, status) => {
  expect(meaningOfEvent('', stage).status).toBe(status);
});

test('a sub-status of another main status does not refine', () => {
  expect(meaningOfParcel('Delivered', 'Exception_Lost')).toEqual(expected('delivered', undefined, false));
  expect(meaningOfParcel('', 'Exception_Lost')).toEqual(expected('lost', 'lost_by_carrier', false));
  expect(meaningOfParcel('Delivered', '')).toEqual(expected('delivered', undefined, false));
});
