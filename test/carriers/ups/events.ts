import { ups } from '../../../carriers/ups/index.ts';
import type { ParcelNews, Scan } from '../../../domain/tracking.ts';
import { aDelivery, onlyParcel, today } from '../deliveries.ts';

/** An event as UPS sends it, as text. */
export const anEvent = (status: object = {}, changes: object = {}): string =>
  JSON.stringify({
    trackingNumber: '1Z999AA10123456784',
    localActivityDate: '20261120',
    localActivityTime: '100000',
    activityLocation: { city: 'Charlotte', stateProvince: 'NC', postalCode: '', country: 'US' },
    activityStatus: { type: 'I', code: 'OR', description: 'On the Way', descriptionCode: '005', ...status },
    scheduledDeliveryDate: '',
    actualDeliveryDate: '',
    gmtActivityDate: '20261120',
    gmtActivityTime: '150000',
    gmtOffset: '-05.00',
    deliveryEndTime: '',
    ...changes,
  });

export const hear = (body: string): ParcelNews => onlyParcel(ups.read(aDelivery(body), today));

export const hearScan = (status: object = {}, changes: object = {}): Scan => {
  const { scans } = hear(anEvent(status, changes));
  expect(scans).toHaveLength(1);
  return scans[0]!;
};
