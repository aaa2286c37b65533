import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareScans } from '../../domain/tracking.ts';
import { fill } from '../../senders/samples/fill.ts';
import { shiftTimes } from '../../senders/samples/shift-times.ts';
import type { Sender } from '../../senders/sender.ts';
import { deliveryOf, now, type SenderKit } from './kit.ts';
import { kits } from './kits.ts';

interface Sample {
  readonly kit: SenderKit;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const samples = kits
  .filter(({ signBody }) => !signBody)
  .flatMap((kit) => {
    const folder = join(kit.room, kit.sender.id, 'samples');
    const files = readdirSync(folder);
    return Object.keys(kit.samples).map((name): [string, Sample] => {
      const named = `${name}.headers.json`;
      const headers = files.includes(named) ? JSON.parse(readFileSync(join(folder, named), 'utf8')) : {};
      const body = readFileSync(join(folder, `${name}.json`), 'utf8');
      return [`${kit.sender.id}${kit.variant ? ` ${kit.variant}` : ''}: ${name}`, { kit, body, headers }];
    });
  });

const deliveryWith = ({ kit, headers }: Sample, body: string) => deliveryOf(kit, body, { headers });

const aSample = (sample: Sample, body: string) => ({
  sender: sample.kit.sender,
  settings: sample.kit.settings ?? {},
  headers: deliveryWith(sample, body).headers,
  body,
});

const parcelsOf = (sample: Sample, body: string) => {
  const { sender, settings = {} }: { sender: Sender; settings?: Record<string, string> } = sample.kit;
  const reading = sender.read(deliveryWith(sample, body), { settings, now });
  return reading.kind === 'news' ? reading.parcels : [];
};

const NUMBER = '1Z5338FF0107231059';

test.each(samples)('%s tells the same of another parcel, at another time', (_, sample) => {
  const { body } = sample;
  const before = parcelsOf(sample, body);
  const filled = fill(aSample(sample, body), { trackingNumber: NUMBER });
  const shifted = shiftTimes(aSample(sample, filled), now);
  const after = parcelsOf(sample, shifted);
  const told = (parcels: typeof before) =>
    parcels.map(({ scans }) => scans.toSorted(compareScans).map(({ status, reason }) => [status, reason]));
  if (before.length === 1) expect(told(after)).toEqual(told(before));
  if (before.length > 0) expect(new Set(after.map(({ trackingNumber }) => trackingNumber))).toEqual(new Set([NUMBER]));
  const newestTime = (parcels: typeof before) =>
    parcels
      .flatMap(({ scans }) => scans)
      .toSorted(compareScans)
      .findLast(({ time }) => time.text)?.time;
  const newest = newestTime(after);
  if (newestTime(before)?.instant) expect(Math.abs(Date.parse(newest?.instant ?? '') - now)).toBeLessThan(1000);
  else if (newest) expect(newest.text).toMatch(/^2026-11-2[23]/);
});

test.each(samples)('%s stays as it is where nothing is to be changed', (_, sample) => {
  expect(fill(aSample(sample, sample.body), {})).toBe(sample.body);
});

/** Whoever reads nothing: the newest time of all counts. */
const reader = { read: () => ({ kind: 'nothing', why: 'other' }) as const };
const moved = (body: string) => shiftTimes({ sender: reader, body }, now);

test('times are moved in the form and zone that they have, and nothing else of the text changes', () => {
  expect(
    moved(
      '{ "at": "2026-03-05T08:00:00-05:00",\n  "when": "2026-03-04T08:00:00.000Z", "weight": 614.0, "local": "2026-03-05", "said": "Left, 2026-03-05 09:00:00", "n": ["2026-03-04"] }',
    ),
  ).toBe(
    '{ "at": "2026-11-22T07:00:00-05:00",\n  "when": "2026-11-21T07:00:00.000Z", "weight": 614.0, "local": "2026-11-22", "said": "Left, 2026-11-22 08:00:00", "n": ["2026-11-21"] }',
  );
});

test.each([
  ['"activityDate":"20261121","activityTime":"233000"', '"activityDate":"20261122","activityTime":"113000"'],
  ['"date":"2026-11-21","time":"11:30 PM"', '"date":"2026-11-22","time":"11:30 AM"'],
  ['"date":"2026-11-21","time":null', '"date":"2026-11-22","time":null'],
  ['"ts":1795262400,"number":1795262400', '"ts":1795305600,"number":1795262400'],
  ['"timestamp":"1795262400000"', '"timestamp":"1795305600000"'],
  ['"date_created":"21-11-2026 23:30:00"', '"date_created":"22-11-2026 11:30:00"'],
  ['"at":"2026-99-99","code":"20269999"', '"at":"2026-99-99","code":"20269999"'],
])('%s twelve hours later is %s', (before, after) => {
  expect(moved(`{"newest":"2026-11-22T00:00:00Z",${before}}`)).toBe(`{"newest":"2026-11-22T12:00:00Z",${after}}`);
});

test('a sample without times stays, and so does one that is no JSON', () => {
  expect(moved('{"weight":614.0}')).toBe('{"weight":614.0}');
  expect(moved('"2026')).toBe('"2026');
});

test('a scan whose zone follows from its place is moved to that place’s clock of the new season', () => {
  const body = readFileSync('carriers/ups/samples/delivered.json', 'utf8');
  const sender = kits.find(({ sender: { id } }) => id === 'ups')!.sender;
  const summer = Date.parse('2027-07-01T10:00:00Z');
  const shifted = shiftTimes({ sender, body }, summer);
  const reading = sender.read(
    { body: Buffer.from(shifted), headers: {}, method: 'POST', path: '' },
    { settings: {}, now: summer },
  );
  expect(reading).toMatchObject({ parcels: [{ scans: [{ time: { instant: '2027-07-01T10:00:00.000Z' } }] }] });
});

test('shifting a real sample leaves nothing in its old year', () => {
  const { sender } = kits[0]!;
  const body = readFileSync('carriers/easypost/samples/delivered.json', 'utf8');
  expect(shiftTimes({ sender, body }, Date.parse('2031-01-15T00:00:00Z'))).not.toContain('2026-');
});
