import { meaningOf } from '../../../carriers/dhl/codes.ts';

test.each([
  ['pre-transit', '', 'label_created'],
  ['transit', '', 'in_transit'],
  ['delivered', '', 'delivered'],
  ['unknown', '', 'unknown'],
  ['teleported', '', 'unknown'],
  ['__proto__', '', 'unknown'],
  ['', '', 'unknown'],
  ['pre-transit', 'DELIVERED', 'label_created'],
  ['transit', 'DELIVERED', 'in_transit'],
  ['unknown', 'out for delivery', 'unknown'],
  ['delivered', 'Delivered - Signed for by: NOT AT HOME', 'delivered'],
])('the code "%s" with "%s" means %s', (code, words, status) => {
  expect(meaningOf(code, words)).toEqual({ status, actionRequired: false });
});

test('a failure without a known cause is an exception', () => {
  expect(meaningOf('failure', '')).toEqual({ status: 'exception', reason: 'other', actionRequired: false });
  expect(meaningOf('failure', 'Processed by customs')).toEqual({
    status: 'exception',
    reason: 'customs',
    actionRequired: false,
  });
});

test.each([
  ['The shipment has been loaded onto the delivery vehicle', 'out_for_delivery', undefined],
  ['Shipment is out with courier for delivery', 'out_for_delivery', undefined],
  ['With delivery courier', 'out_for_delivery', undefined],
  ['OUT FOR DELIVERY', 'out_for_delivery', undefined],
  ['Being delivered.', 'out_for_delivery', undefined],
  [
    'Die Sendung wurde in das Zustellfahrzeug geladen. Die Zustellung erfolgt voraussichtlich heute.',
    'out_for_delivery',
    undefined,
  ],
  ['Es erfolgt ein 2. Zustellversuch.', 'out_for_delivery', undefined],
  ['in Auslieferung durch Kurier', 'out_for_delivery', undefined],
  ['The shipment is ready for pick-up at the PACKSTATION', 'available_for_pickup', undefined],
  ['The shipment has been delivered for pick-up at the postal retail outlet', 'available_for_pickup', undefined],
  ['Awaiting collection by recipient as requested', 'available_for_pickup', undefined],
  ['Available for Pickup', 'available_for_pickup', undefined],
  ['ARRIVAL AT PICK-UP-POINT', 'available_for_pickup', undefined],
  ['Die Sendung liegt in der Filiale zur Abholung bereit.', 'available_for_pickup', undefined],
  ['Die Sendung liegt in der PACKSTATION zur Abholung bereit.', 'available_for_pickup', undefined],
  ['Die Sendung wird zur Abholung in die Filiale Musterstr. 1 gebracht', 'in_transit', undefined],
  ['Delivery attempted; recipient not home', 'delivery_attempt_failed', 'not_at_home'],
  ['Delivery attempted but no response at Consignee address', 'delivery_attempt_failed', 'not_at_home'],
  ['Delivery attempt could not be completed', 'delivery_attempt_failed', undefined],
  ['NOTICE LEFT (NO SECURE LOCATION AVAILABLE)', 'delivery_attempt_failed', undefined],
  ['The shipment could not be delivered', 'delivery_attempt_failed', undefined],
  ['Der Empfänger wurde nicht angetroffen.', 'delivery_attempt_failed', 'not_at_home'],
  ['Erfolgloser Zustellversuch, Empfänger nicht zu Hause', 'delivery_attempt_failed', 'not_at_home'],
  ['Empfangsadresse bei Zustellversuch geschlossen', 'delivery_attempt_failed', 'closed'],
  ['Die Sendung konnte heute nicht zugestellt werden.', 'delivery_attempt_failed', undefined],
  ['Die Sendung wurde nicht erfolgreich zugestellt.', 'delivery_attempt_failed', undefined],
  ['Returned to shipper', 'returned_to_sender', undefined],
  ['The shipment is returning to sender', 'returned_to_sender', undefined],
  ['Unclaimed/Being Returned to Sender', 'returned_to_sender', undefined],
  ['Die Sendung wurde nicht abgeholt und wird zurückgesandt.', 'returned_to_sender', undefined],
  ['Rücksendung eingeleitet', 'returned_to_sender', undefined],
  [
    'Die Sendung wurde zurückgestellt. Die Zustellung erfolgt voraussichtlich am nächsten Werktag',
    'delayed',
    'carrier_delay',
  ],
  ['Delivery is delayed', 'delayed', 'carrier_delay'],
  ['Shipment is on hold', 'delayed', 'held'],
  ['Clearance delay', 'delayed', 'customs'],
  ['Nicht durch DHL beeinflussbare Verzögerung in der Verzollung', 'delayed', 'customs'],
  [
    'Die Sendung wurde beschädigt und wird zur Nachverpackung in das Paketzentrum zurückgesandt',
    'damaged',
    'damaged_in_transit',
  ],
  ['VISIBLE DAMAGE', 'damaged', 'damaged_in_transit'],
  ['The shipment has been declared lost', 'lost', 'lost_by_carrier'],
  ['Recipient refused delivery', 'exception', 'refused'],
  ['Die Annahme wurde verweigert', 'exception', 'refused'],
  ['Unsuccessful Attempt - Bad Address', 'exception', 'address_issue'],
  ['Aufgrund eines Adressfehlers konnte die Sendung nicht zugestellt werden', 'exception', 'address_issue'],
  ['Further consignee information needed', 'exception', 'awaiting_information'],
  ['On hold awaiting for payment', 'exception', 'payment_due'],
  ['Die Sendung wurde fehlgeleitet', 'in_transit', 'missorted'],
  ['Customs clearance status updated', 'in_transit', 'customs'],
  ['Shipment is scheduled for delivery', 'in_transit', undefined],
  ['Die Sendung wurde im Ziel-Paketzentrum bearbeitet und für die Zustellung vorbereitet.', 'in_transit', undefined],
  ['The shipment will be delivered tomorrow', 'in_transit', undefined],
])('on the way, "%s" means %s', (words, status, reason) => {
  const meaning = meaningOf('transit', words);
  expect([meaning.status, meaning.reason]).toEqual([status, reason]);
  expect(meaning.actionRequired).toBe(
    status === 'available_for_pickup' ||
      ['refused', 'address_issue', 'awaiting_information', 'payment_due'].includes(reason ?? ''),
  );
});

test.each([
  ['Delivered', 'delivered'],
  ['Delivered - Signed for by: SAMPLE', 'delivered'],
  ['The shipment has been successfully delivered', 'delivered'],
  ['Die Sendung wurde zugestellt.', 'delivered'],
  ['Die Sendung wurde nicht zugestellt.', 'delivery_attempt_failed'],
  ['Shipment information received', 'label_created'],
  ['The instruction data for this shipment have been provided by the sender to DHL electronically', 'label_created'],
  ['Shipment picked up', 'in_transit'],
  ['Processed at LOS ANGELES - USA', 'in_transit'],
  ['Shipment has departed from a DHL facility LEIPZIG - GERMANY', 'in_transit'],
  ['Shipment is out with courier for delivery', 'out_for_delivery'],
  ['EXAMPLE HUB', 'unknown'],
])('without a code, "%s" means %s', (words, status) => {
  expect(meaningOf('', words).status).toBe(status);
});
