import { carrierIds, findCarrier } from '../../carriers/index.ts';
import { carrierSlug } from '../../senders/carrier-name.ts';
import { fill } from '../../senders/samples/fill.ts';
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
  ['PostNord SE', 'postnord'],
  ['postnord', 'postnord'],
  ['BPost', 'bpost'],
  ['4PX', '4px'],
  ['StarTrack', 'startrack'],
  ['InPost', 'inpost'],
  ['Yun Express', 'yunexpress'],
  ['YunExpress', 'yunexpress'],
  ['Japan Post (EN)', 'japan-post'],
  ['Amazon Logistics UK', 'amazon'],
  ['United Parcel Service', 'ups'],
  ['U.S. Postal Service', 'usps'],
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
  const sender = (await findCarrier(provider))!;
  const delivered = { sender, body: sample(provider, 'delivered') };
  const body = fill(delivered, { trackingNumber: '1Z"9', carrier: 'UPS' });
  expect(JSON.stringify(JSON.parse(body))).toContain('"1Z\\"9"');
  const plain = fill(delivered, { trackingNumber: '1z 999', carrier: 'UPS' });
  expect(onlyParcel(sender.read(aDelivery(plain), today))).toMatchObject({ carrier: 'ups', trackingNumber: '1Z999' });
  expect(fill(delivered, {})).toBe(delivered.body);
});
