import { meaningOf } from '../../../carriers/karrio/codes.ts';

const expected = (status: string, reason: string | undefined, actionRequired: boolean) => ({
  status,
  ...(reason ? { reason } : {}),
  actionRequired,
});

test.each([
  ['pending', 'label_created', undefined, false],
  ['picked_up', 'in_transit', undefined, false],
  ['in_transit', 'in_transit', undefined, false],
  ['out_for_delivery', 'out_for_delivery', undefined, false],
  ['ready_for_pickup', 'available_for_pickup', undefined, true],
  ['delivery_failed', 'delivery_attempt_failed', undefined, false],
  ['delivered', 'delivered', undefined, false],
  ['delivery_delayed', 'delayed', 'carrier_delay', false],
  ['on_hold', 'exception', 'held', true],
  ['return_to_sender', 'returned_to_sender', undefined, false],
  ['cancelled', 'cancelled', undefined, false],
  ['unknown', 'unknown', undefined, false],
  ['teleported', 'unknown', undefined, false],
  ['', 'unknown', undefined, false],
  ['__proto__', 'unknown', undefined, false],
] as const)('"%s" means %s', (...[sent, status, reason, actionRequired]) => {
  expect(meaningOf(sent, '')).toEqual(expected(status, reason, actionRequired));
  expect(meaningOf(sent, 'unknown')).toEqual(expected(status, reason, actionRequired));
});

/** All thirty-five, but "unknown". */
const incidents = [
  ['carrier_damaged_parcel', 'damaged', 'damaged_in_transit', false],
  ['carrier_sorting_error', 'exception', 'missorted', false],
  ['carrier_address_not_found', 'exception', 'address_issue', true],
  ['carrier_parcel_lost', 'lost', 'lost_by_carrier', false],
  ['carrier_not_enough_time', 'exception', 'carrier_delay', false],
  ['carrier_vehicle_issue', 'exception', 'carrier_delay', false],
  ['carrier_capacity_exceeded', 'exception', 'carrier_delay', false],
  ['carrier_mechanical_delay', 'exception', 'carrier_delay', false],
  ['retailer_cancelled', 'exception', 'other', false],
  ['retailer_incorrect_data', 'exception', 'awaiting_information', true],
  ['retailer_not_ready', 'exception', 'pickup_failed', true],
  ['retailer_incorrect_parcel', 'exception', 'wrong_parcel', true],
  ['retailer_incorrect_dimensions', 'exception', 'wrong_parcel', true],
  ['retailer_packaging_issue', 'exception', 'other', false],
  ['consignee_refused', 'exception', 'refused', true],
  ['consignee_business_closed', 'exception', 'closed', false],
  ['consignee_not_available', 'exception', 'not_at_home', false],
  ['consignee_not_home', 'exception', 'not_at_home', false],
  ['consignee_cancelled', 'exception', 'refused', true],
  ['consignee_verification_failed', 'exception', 'identification_failed', true],
  ['consignee_incorrect_address', 'exception', 'address_issue', true],
  ['consignee_access_restricted', 'exception', 'no_access', false],
  ['consignee_safe_place_unavailable', 'exception', 'no_access', false],
  ['customs_delay', 'exception', 'customs', true],
  ['customs_documentation', 'exception', 'documents_missing', true],
  ['customs_duties_unpaid', 'exception', 'payment_due', true],
  ['customs_prohibited', 'exception', 'customs', true],
  ['customs_inspection', 'exception', 'customs', true],
  ['weather_delay', 'exception', 'weather', false],
  ['natural_disaster', 'exception', 'outside_of_carrier', false],
  ['force_majeure', 'exception', 'outside_of_carrier', false],
  ['parcel_being_researched', 'exception', 'other', false],
  ['security_issue', 'exception', 'security', true],
  ['regulatory_hold', 'exception', 'held', true],
  ['carrier_delay', 'exception', 'carrier_delay', false],
  ['delivery_exception_hold', 'exception', 'held', true],
  ['delivery_exception_undeliverable', 'exception', 'undeliverable', true],
  ['incident_of_tomorrow', 'exception', 'other', false],
] as const;

test.each(incidents)('on hold for %s means %s', (...[incident, status, reason, actionRequired]) => {
  expect(meaningOf('on_hold', incident)).toEqual(expected(status, reason, actionRequired));
});

test('what stands, stands, whatever the reason', () => {
  expect(meaningOf('delivered', 'carrier_parcel_lost')).toEqual(expected('delivered', undefined, false));
  expect(meaningOf('delivered', 'carrier_damaged_parcel')).toEqual(expected('delivered', 'damaged_in_transit', false));
  expect(meaningOf('delivered', 'consignee_not_home')).toEqual(expected('delivered', undefined, false));
  expect(meaningOf('return_to_sender', 'consignee_refused')).toEqual(expected('returned_to_sender', 'refused', false));
  expect(meaningOf('in_transit', 'customs_delay')).toEqual(expected('in_transit', 'customs', false));
});
