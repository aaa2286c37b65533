import type { Reading } from '../../../senders/reading.ts';
import { brokenBodies } from '../../carriers/deliveries.ts';
import { deliveryOf, now } from '../kit.ts';
import { hostileTexts } from './hostile-texts.ts';
import { replaceAt, writeTwice, writeWith } from './json-tree.ts';
import type { Law } from './law.ts';
import { leavesOf, placesOf, readOf, type Sample, type Subject, trustOf } from './subject.ts';
import { faultOf } from './well-formed.ts';

/** A text that stands nowhere else. */
const MARK = 'Zq7xMark';

/** So many of one kind take a second. */
const MOST_READINGS = 1500;

/** Said once, and not by a matcher: it is asked many thousand times. */
const expectSound = ({ kit }: Subject, reading: Reading, about: unknown): void => {
  const fault = faultOf(reading, kit.sender);
  if (fault) throw new Error(`${about}: ${fault}`);
};

/** It says the same, written in another way. */
const expectSameOf = (subject: Subject, { situation, body, headers }: Sample, written: string | Uint8Array): void =>
  expect([situation, readOf(subject, written, { headers })]).toEqual([situation, readOf(subject, body, { headers })]);

/** Takes no longer than a webhook may, on a machine that does other things too. */
const expectQuick = (deed: () => void): void => {
  const began = performance.now();
  deed();
  expect(performance.now() - began).toBeLessThan(3000);
};

const nested = (depth: number): string => `${'{"a":['.repeat(depth)}${']}'.repeat(depth)}`;

const pollution = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":1';

const LONG = '9007199254740993';
/** What numbers make of it. */
const rounded = /900719925474099[24]|9\.00719925474099\d*e/;

const inPlaceOf = (sample: Sample, path: readonly (string | number)[], json: string): string =>
  JSON.stringify(replaceAt(sample.json, path, () => MARK)).replaceAll(`"${MARK}"`, () => json);

/** No body, however it is made, does more than to be read, passed over or kept aside. */
export const bodyLaws: readonly Law[] = [
  {
    says: 'keeps aside or passes over what is broken',
    check: (subject) => {
      for (const [about, body] of brokenBodies) {
        const reading = readOf(subject, body);
        expect([about, reading.kind]).not.toEqual([about, 'news']);
        expectSound(subject, reading, about);
      }
    },
  },
  {
    says: 'reads the same behind a byte order mark',
    check: (subject) => {
      for (const sample of subject.structured)
        expectSameOf(subject, sample, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(sample.body)]));
    },
  },
  {
    says: 'trusts and reads a megabyte in time, and the same as without it',
    check: (subject) => {
      const paddings = ['x'.repeat(1_000_000), '"'.repeat(500_000), '\\'.repeat(500_000), '1'.repeat(1_000_000)];
      for (const sample of subject.structured.slice(0, 2))
        for (const padding of paddings) {
          const body = sample.body.replace('{', () => `{"padding":${JSON.stringify(padding)},`);
          expectQuick(() => expectSameOf(subject, sample, body));
          expectQuick(() =>
            expect(trustOf(subject, deliveryOf(subject.kit, body, { headers: sample.headers }))).toMatchObject({
              trusted: true,
            }),
          );
        }
    },
  },
  {
    says: 'bears what is nested too deep, wherever it stands',
    check: (subject) => {
      for (const { sample, path } of placesOf(subject.structured))
        expectQuick(() =>
          expectSound(subject, readOf(subject, inPlaceOf(sample, path, nested(500)), sample), path.join('.')),
        );
      for (const sample of subject.structured.slice(0, 2))
        expectQuick(() => expectSameOf(subject, sample, writeWith(sample.json, { after: `"deep":${nested(1000)}` })));
    },
  },
  {
    says: 'takes nothing from polluting keys, and pollutes nothing',
    check: (subject) => {
      const before = Object.getOwnPropertyNames(Object.prototype);
      for (const sample of subject.structured) {
        expectSameOf(subject, sample, writeWith(sample.json, { before: pollution }));
        expectSameOf(subject, sample, writeWith(sample.json, { after: pollution }));
      }
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    },
  },
  {
    says: 'takes the last of two keys',
    check: (subject) => {
      for (const sample of subject.structured) {
        for (const first of ['null', '""', '{}', '"delivered"'])
          expectSameOf(subject, sample, writeTwice(sample.json, first));
      }
    },
  },
  {
    says: 'never rounds a number of more than fifteen digits',
    check: (subject) => {
      for (const { sample, path } of leavesOf(subject.structured)) {
        const reading = readOf(subject, inPlaceOf(sample, path, LONG), sample);
        if (rounded.test(JSON.stringify(reading))) throw new Error(`rounded: ${path.join('.')}`);
        expectSound(subject, reading, path.join('.'));
      }
    },
  },
  {
    says: "keeps an order's id whole beyond what a number holds",
    of: ({ kit }) => kit.room === 'shops',
    check: (subject) => {
      for (const sample of subject.structured) {
        const [order] = ordersOf(readOf(subject, sample.body, sample));
        if (!order) continue;
        const source = leavesOf([sample]).filter(({ value }) => typeof value === 'number' && `${value}` === order);
        const long = source.reduce((json, { path }) => replaceAt(json, path, () => MARK), sample.json);
        const body = JSON.stringify(long).replaceAll(`"${MARK}"`, LONG);
        if (source.length > 0) expect(ordersOf(readOf(subject, body, sample))).toEqual([LONG]);
      }
    },
  },
  {
    says: 'bears any value in any place',
    check: (subject) => {
      const places = placesOf(subject.structured);
      // Of a long body, each place gets a share of them; the fuzzer tries the rest.
      const share = Math.ceil((places.length * (oddValues.length + hostileValues.length)) / MOST_READINGS);
      for (const [turn, { sample, path, value }] of places.entries())
        for (const [index, json] of [...oddValues, ...(isText(value) ? hostileValues : [])].entries())
          if ((turn + index) % share === 0)
            expectSound(
              subject,
              readOf(subject, inPlaceOf(sample, path, json), sample),
              `${path.join('.')} = ${json.slice(0, 60)}`,
            );
    },
  },
  {
    says: 'repeats no value and no foreign key in a code',
    check: (subject) => {
      for (const { sample, path } of placesOf(subject.structured))
        for (const json of [`"${MARK}"`, `["${MARK}"]`, `{"${MARK}":"${MARK}"}`, `[{"${MARK}":1}]`]) {
          const reading = readOf(subject, inPlaceOf(sample, path, json.replaceAll(MARK, `${MARK}s`)), sample);
          if (reading.kind !== 'news' && reading.why.includes(MARK)) throw new Error(`repeated: ${path.join('.')}`);
        }
    },
  },
  {
    says: 'bears bytes that are no text',
    check: (subject) => {
      for (const sample of subject.structured.slice(0, 2)) {
        const bytes = Buffer.from(sample.body);
        for (let place = 0; place < bytes.length; place += Math.ceil(bytes.length / 200)) {
          const body = Buffer.from(bytes);
          body[place] = 0xff;
          expectSound(subject, readOf(subject, body, sample), place);
        }
      }
    },
  },
  {
    says: 'reads the same whatever the time of its receipt, as far as it says times itself',
    check: (subject) => {
      for (const { situation, body, headers } of subject.samples) {
        const kinds = [now, now + 86_400_000].map((at) => readOf(subject, body, { headers, at }).kind);
        expect([situation, kinds[1]]).toEqual([situation, kinds[0]]);
      }
    },
  },
];

const isText = (value: unknown): boolean => typeof value !== 'object' || value === null;

const hostileValues = hostileTexts.map((text) => JSON.stringify(text));
const oddValues = ['null', 'true', '0', '-1', '1e999', '1.5', '[]', '{}', '[null]', '[[]]', '[{}]', '{"a":{}}'];

const ordersOf = (reading: Reading): readonly string[] =>
  reading.kind === 'news' ? (reading.orders ?? []).map(({ reference }) => reference) : [];
