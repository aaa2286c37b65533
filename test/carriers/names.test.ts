import { carrierSlug } from '../../carriers/carrier-name.ts';
import { fill } from '../../carriers/fill.ts';
import { carriers, findCarrier, findSigner } from '../../carriers/index.ts';
import { aDelivery, now, onlyParcel, sample } from './deliveries.ts';

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

test('every carrier is found by its id, trusts what its signer signs, and refuses another', () => {
  for (const carrier of carriers) {
    const body = Buffer.from('{}');
    const [secret, other] = ['c2VjcmV0', 'b3RoZXI='];
    const delivery = aDelivery(body, findSigner(carrier.id)!(body, secret, now));
    expect(findCarrier(carrier.id)).toBe(carrier);
    expect(carrier.trust(delivery, { secrets: [secret], now })).toEqual({ trusted: true });
    expect(carrier.trust(delivery, { secrets: [other], now })).toMatchObject({ trusted: false });
  }
  expect(findCarrier('__proto__')).toBeUndefined();
  expect(findSigner('constructor')).toBeUndefined();
});

test.each(['easypost', 'doorstep'] as const)('a sample of %s can tell of another parcel', (provider) => {
  const body = fill(sample(provider, 'delivered'), { trackingNumber: '1Z"9', carrier: 'UPS' });
  expect(JSON.stringify(JSON.parse(body))).toContain('"1Z\\"9"');
  const plain = fill(sample(provider, 'delivered'), { trackingNumber: '1z 999', carrier: 'UPS' });
  expect(onlyParcel(findCarrier(provider)!.read(aDelivery(plain), now))).toMatchObject({
    carrier: 'ups',
    trackingNumber: '1Z999',
  });
  expect(fill(sample(provider, 'delivered'), {})).toBe(sample(provider, 'delivered'));
});
