import { easypost } from '../../../carriers/easypost/index.ts';
import { signEasyPost } from '../../../carriers/easypost/sign.ts';
import { withWholeWeights } from '../../../carriers/easypost/weights.ts';
import { aDelivery, knowing, today } from '../deliveries.ts';
import { signV2 } from './kit.ts';

const restore = (body: string) => {
  const restored = withWholeWeights(Buffer.from(body));
  return restored && Buffer.from(restored).toString();
};

const sent = '{"description":"tracker.updated","result":{"weight":614.0,"signed_by":"Zoë"}}';
const rewritten = JSON.stringify(JSON.parse(sent));
const headers = signEasyPost(Buffer.from(sent), { ...today, secret: 's3cret' });

test('a body whose whole weight was written anew on its way is still trusted', () => {
  expect(rewritten).toContain('"weight":614,');
  expect(easypost.trust(aDelivery(rewritten, headers), knowing(['s3cret']))).toEqual({ trusted: true });
  const v2 = signV2('/v1/webhooks/c')(Buffer.from(sent), { ...today, secret: 's3cret' });
  expect(easypost.trust(aDelivery(rewritten, v2), knowing(['s3cret']))).toEqual({ trusted: true });
});

test('a whole weight that was signed as it came needs no restoring', () => {
  const signed = signEasyPost(Buffer.from(rewritten), { ...today, secret: 's3cret' });
  expect(easypost.trust(aDelivery(rewritten, signed), knowing(['s3cret']))).toEqual({ trusted: true });
});

test('another weight than was signed is refused', () => {
  expect(easypost.trust(aDelivery(rewritten.replace('614', '615'), headers), knowing(['s3cret']))).toEqual({
    trusted: false,
    why: 'signature-mismatch',
  });
});

test.each([
  ['{"weight":614}', '{"weight":614.0}'],
  ['{"weight": 614 , "x":1}', '{"weight": 614.0 , "x":1}'],
  ['[{"weight":1},{"weight":2}]', '[{"weight":1.0},{"weight":2.0}]'],
  ['{"weight":614.0}', undefined],
  ['{"weight":12.5}', undefined],
  ['{"weight":"614"}', undefined],
  ['{"weight":null}', undefined],
  [String.raw`{"message":"\"weight\":614,"}`, undefined],
])('%s becomes %s', (body, restored) => {
  expect(restore(body)).toBe(restored);
});

test('bytes that are no text stay what they are', () => {
  const body = Buffer.concat([Buffer.from('{"weight":1,"x":"'), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from('"}')]);
  expect(Buffer.from(withWholeWeights(body)!).subarray(13)).toEqual(body.subarray(11));
});
