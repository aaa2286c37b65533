import { rungs } from '../../../domain/stage.ts';
import type { ParcelNews, Scan } from '../../../domain/tracking.ts';
import { placed, scanned } from '../../support/order.ts';
import { now } from '../kit.ts';
import { hostileTexts } from './hostile-texts.ts';
import { isObject, type Node, nodesOf, replaceAt } from './json-tree.ts';
import type { Law } from './law.ts';
import { leavesOf, parcelsOf, readOf, type Sample, type Subject } from './subject.ts';
import { faultOf } from './well-formed.ts';

const idsOf = (parcels: readonly ParcelNews[]): readonly string[] =>
  [...new Set(parcels.flatMap(({ scans }) => scans.map(({ id }) => id)))].toSorted();

/** Scans that only one of the two knows. */
const strangersOf = (one: readonly ParcelNews[], other: readonly ParcelNews[]): readonly string[] => {
  const [ids, others] = [idsOf(one), idsOf(other)];
  return [...ids.filter((id) => !others.includes(id)), ...others.filter((id) => !ids.includes(id))];
};

const isWhole = ({ kit }: Subject): boolean => kit.history === 'whole';
const tellsOfParcels = (subject: Subject): boolean =>
  subject.samples.some((sample) => parcelsOf(readOf(subject, sample.body, sample)).length > 0);

/** Lists of more than one thing. */
const listsIn = ({ json }: Sample): readonly (Node & { readonly value: readonly unknown[] })[] =>
  nodesOf(json).flatMap(({ path, value }) =>
    Array.isArray(value) && value.length > 1 && value.every(isObject) ? [{ path, value }] : [],
  );

const readJson = (subject: Subject, json: unknown, sample: Sample): readonly ParcelNews[] =>
  parcelsOf(readOf(subject, JSON.stringify(json), sample));

/** Where an order of this parcel alone is, once it has heard the scans in these portions. */
const fold = ({ carrier, trackingNumber }: ParcelNews, portions: readonly (readonly Scan[])[]) => {
  const parcel = { carrier, trackingNumber };
  const world = portions.reduce((so, scans) => scanned(so, scans, { parcel }), placed({ parcels: [parcel] }));
  const [heard] = Object.values(world.parcels);
  return { rung: world.journey.rung, newest: heard?.newest?.id, step: heard?.step, heard: heard?.heard.toSorted() };
};

/** Only then is it certain which is the newest, in whatever order they are listed. */
const hasOwnTimes = ({ scans }: ParcelNews): boolean => {
  const instants = scans.map(({ time }) => time.instant);
  return instants.every((instant) => instant) && new Set(instants).size === instants.length;
};

const WORD = 'zq-word-of-tomorrow';

const isKept = (scan: Scan | undefined): boolean =>
  scan?.status === 'unknown' && (scan.words?.providerStatus ?? '').toLowerCase().includes(WORD);

/** Whether somewhere in the samples an unknown word leads to `unknown`, and is kept. */
const keepsSomewhere = (subject: Subject): boolean => {
  const words = new Set(leavesOf(subject.structured).flatMap(({ value }) => (typeof value === 'string' ? value : [])));
  return subject.structured.some((sample) =>
    [...words].some((word) => {
      const json = JSON.stringify(sample.json).replaceAll(JSON.stringify(word), JSON.stringify(WORD));
      return parcelsOf(readOf(subject, json, sample)).some(({ scans }) => scans.some(isKept));
    }),
  );
};

/** However often and in whatever order a history is told, it is one history. */
export const historyLaws: readonly Law[] = [
  {
    says: 'gives a scan the same id whenever it is told',
    of: tellsOfParcels,
    check: (subject) => {
      for (const { situation, body, headers } of subject.samples) {
        const [once, again, later] = [now, now, now + 7 * 86_400_000].map((at) =>
          readOf(subject, body, { headers, at }),
        );
        expect(again).toEqual(once);
        expect([situation, idsOf(parcelsOf(later!))]).toEqual([situation, idsOf(parcelsOf(once!))]);
      }
    },
  },
  {
    says: 'leads an order to the same place in one portion, scan by scan, backwards and twice',
    of: tellsOfParcels,
    check: (subject) => {
      for (const { situation, body, headers } of subject.samples)
        for (const parcel of parcelsOf(readOf(subject, body, { headers }))) {
          const each = parcel.scans.map((scan) => [scan]);
          const whole = fold(parcel, [parcel.scans]);
          expect(Object.values(rungs)).toContain(whole.rung);
          expect([situation, fold(parcel, [...each, parcel.scans])]).toEqual([situation, whole]);
          expect([situation, fold(parcel, each.toReversed())]).toEqual([situation, whole]);
        }
    },
  },
  {
    says: 'finds the same scans in a history told in another order',
    of: isWhole,
    check: (subject) => {
      for (const sample of subject.structured) {
        const told = readJson(subject, sample.json, sample);
        for (const { path, value } of listsIn(sample))
          for (const other of [value.toReversed(), [...value.slice(1), value[0]], [...value, ...value]]) {
            const retold = readJson(
              subject,
              replaceAt(sample.json, path, () => other),
              sample,
            );
            const about = `${sample.situation}: ${path.join('.')}`;
            // Without zones it may be another scan that is the newest, and whether the word of the parcel as a whole says more.
            const allowed = told.every(hasOwnTimes) ? 0 : told.length;
            expect([about, strangersOf(told, retold).slice(allowed)]).toEqual([about, []]);
            for (const [index, parcel] of told.entries())
              if (told.length === 1 && hasOwnTimes(parcel))
                expect([about, fold(parcel, [retold[index]!.scans])]).toEqual([about, fold(parcel, [parcel.scans])]);
          }
      }
    },
  },
  {
    says: 'knows the scans of a shorter history in a longer one',
    of: isWhole,
    check: (subject) => {
      for (const sample of subject.structured) {
        const known = new Set(idsOf(readJson(subject, sample.json, sample)));
        for (const { path, value } of listsIn(sample))
          for (const shorter of [value.slice(1), value.slice(0, -1)]) {
            const told = readJson(
              subject,
              replaceAt(sample.json, path, () => shorter),
              sample,
            );
            const strange = idsOf(told).filter((id) => !known.has(id));
            // What a sender says of the parcel as a whole stands behind the newest scan, so it may be another one.
            expect([sample.situation, path.join('.'), strange.length <= told.length]).toContain(true);
          }
      }
    },
  },
  {
    says: 'makes no scan of a history without any',
    of: isWhole,
    check: (subject) => {
      const { bodyWith } = subject.kit;
      if (bodyWith) {
        const reading = readOf(subject, bodyWith({ trackingNumber: 'ZQ123456789', statuses: [] }));
        expect(reading.kind).not.toBe('unreadable');
        expect(idsOf(parcelsOf(reading))).toEqual([]);
      }
      for (const sample of subject.structured) {
        const lists = nodesOf(sample.json).filter(({ value }) => Array.isArray(value) && value.every(isObject));
        for (const { path } of lists) {
          const reading = readOf(subject, JSON.stringify(replaceAt(sample.json, path, () => [])), sample);
          expect([sample.situation, faultOf(reading, subject.kit.sender)]).toEqual([sample.situation, undefined]);
        }
      }
    },
  },
  {
    says: 'makes `unknown` of a word of tomorrow, and keeps it',
    of: tellsOfParcels,
    check: (subject) => {
      const { bodyWith } = subject.kit;
      if (!bodyWith) return expect(keepsSomewhere(subject)).toBe(true);
      const reading = readOf(subject, bodyWith({ trackingNumber: 'ZQ123456789', statuses: [WORD] }));
      expect(parcelsOf(reading)[0]?.scans.map(isKept)).toEqual([true]);
    },
  },
  {
    says: 'bears any word for a status',
    of: ({ kit }) => kit.bodyWith !== undefined,
    check: (subject) => {
      for (const text of hostileTexts) {
        const reading = readOf(subject, subject.kit.bodyWith!({ trackingNumber: 'ZQ123456789', statuses: [text] }));
        expect([text, faultOf(reading, subject.kit.sender)]).toEqual([text, undefined]);
        for (const { status } of parcelsOf(reading).flatMap(({ scans }) => scans)) expect(status).toBe('unknown');
        const named = readOf(subject, subject.kit.bodyWith!({ trackingNumber: text, statuses: ['x'] }));
        expect([text, faultOf(named, subject.kit.sender)]).toEqual([text, undefined]);
      }
    },
  },
];
