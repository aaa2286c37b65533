import { fit, readBody } from '../../senders/body.ts';
import { carrierSlug } from '../../senders/carrier-name.ts';
import type { Circumstances, Delivery } from '../../senders/delivery.ts';
import { said } from '../../senders/forms.ts';
import { oneParcel } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender } from '../../senders/sender.ts';
import { api, asking } from './asking.ts';
import { envelopeForm, trackingForm } from './payload.ts';
import { teller, translate } from './translate.ts';
import { trust } from './trust.ts';

/** ShipEngine's name of a tracking event, and ShipStation's. */
const isTracking = (resourceType: string): boolean => /^(API_TRACK|TRACK_EVENT)(_V\d+)?$/i.test(resourceType);

const read = ({ body }: Delivery, { now }: Circumstances): Reading => {
  const envelope = readBody(body, envelopeForm);
  if (!envelope.ok) return { kind: 'unreadable', why: envelope.why };
  const { resource_type, resource_url, data } = envelope.value;
  if (!isTracking(resource_type)) return { kind: 'nothing', why: 'not-a-tracker' };
  const tracking = fit(data, trackingForm);
  if (!tracking.ok) return { kind: 'unreadable', why: tracking.why };
  const { tracking_number, carrier_code } = tracking.value;
  const news = translate(tracking.value, {
    carrier: carrierSlug(said(carrier_code) || fromAddress(resource_url, 'carrier_code')),
    trackingNumber: said(tracking_number) || fromAddress(resource_url, 'tracking_number'),
    now,
  });
  return oneParcel(news);
};

/** Older bodies name carrier and number only in the address under which they could be asked for. */
const fromAddress = (address: string | null | undefined, name: string): string =>
  new URLSearchParams(said(address).split('?')[1] ?? '').get(name) ?? '';

/** ShipEngine's tracking events, which are also those of the ShipStation API v2. */
export const shipengine: Sender = {
  ...teller,
  name: 'ShipEngine',
  secret: 'none',
  publishedKeys: 'https://api.shipengine.com/jwks',
  settings: [
    {
      name: 'jwks',
      what: 'the JSON Web Key Set to check signatures with',
      kind: 'file',
      without: 'the keys that ShipEngine publishes',
    },
    api.setting,
  ],
  trust,
  read,
  asking,
};
