import { fill } from '../../carriers/fill.ts';
import { carrierIds, findCarrier } from '../../carriers/index.ts';
import { carrierSlug } from '../../senders/carrier-name.ts';
import { aDelivery, onlyParcel, sample, today } from './deliveries.ts';

test.each([
  ['UPS', 'ups'],
  ['UPSDAP', 'ups'],
  ['FedEx', 'fedex'],
  ['FedexSmartPost', 'fedex'],
  ['USPS', 'usps'],
  ['DHLExpress', 'dhl-express'],
  ['DhlEcs', 'dhl-ecommerce'],
  ['CanadaPost', 'canada-post'],
  ['UPSMailInnovations', 'ups-mail-innovations'],
  ['Österreichische Post', 'osterreichische-post'],
  ['acme-post', 'acme-post'],
  ['__proto__', 'proto'],
  ['', 'other'],
  ['快递', 'other'],
  ['x'.repeat(500), 'x'.repeat(40)],
])('the carrier "%s" is %s', (name, slug) => {
  expect(carrierSlug(name)).toBe(slug);
  expect(carrierSlug(slug)).toBe(slug);
});

test('every carrier is found by its id, and nobody by another', async () => {
  for (const id of carrierIds) expect((await findCarrier(id))?.id).toBe(id);
  expect(await findCarrier('__proto__')).toBeUndefined();
});

test.each(['easypost', 'doorstep'] as const)('a sample of %s can tell of another parcel', async (provider) => {
  const body = fill(sample(provider, 'delivered'), { trackingNumber: '1Z"9', carrier: 'UPS' });
  expect(JSON.stringify(JSON.parse(body))).toContain('"1Z\\"9"');
  const plain = fill(sample(provider, 'delivered'), { trackingNumber: '1z 999', carrier: 'UPS' });
  expect(onlyParcel((await findCarrier(provider))!.read(aDelivery(plain), today))).toMatchObject({
    carrier: 'ups',
    trackingNumber: '1Z999',
  });
  expect(fill(sample(provider, 'delivered'), {})).toBe(sample(provider, 'delivered'));
});
