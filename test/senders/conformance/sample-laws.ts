import type { ParcelStatus, Scan } from '../../../domain/tracking.ts';
import { compareScans, parcelStatuses } from '../../../domain/tracking.ts';
import type { Reading } from '../../../senders/reading.ts';
import type { Expected } from '../kit.ts';
import type { Law } from './law.ts';
import { parcelsOf, readOf, type Subject } from './subject.ts';
import { faultOf } from './well-formed.ts';

const newestOf = (scans: readonly Scan[]): Scan | undefined => scans.toSorted(compareScans).at(-1);

/** What is read, as a kit tells it. */
const toldOf = (reading: Reading): Expected => {
  if (reading.kind !== 'news') return { [reading.kind]: reading.why };
  const scans = reading.parcels.flatMap((parcel) => parcel.scans);
  const newest = newestOf(reading.parcels[0]?.scans ?? []);
  const [order] = reading.orders ?? [];
  return {
    ...(newest && { status: newest.status, actionRequired: newest.actionRequired }),
    ...(newest?.reason && { reason: newest.reason }),
    scans: scans.length,
    ...(order && { order: { reference: order.reference, reason: order.reason } }),
  };
};

/** Statuses that a table names as what it translates to: `status: 'lost'`, and the second of a pair. */
const namedIn = (codes: string): readonly ParcelStatus[] =>
  parcelStatuses.filter((status) => new RegExp(`(status: |[^\\[\\s(]\\S*, )'${status}'`).test(codes));

/** It is no news, and nothing to make a sample of. */
const isShown = (status: ParcelStatus): boolean => status !== 'unknown';

export const sampleLaws: readonly Law[] = [
  {
    says: 'has a sample for every situation that its kit names, and names every sample',
    check: ({ kit, samples }) =>
      expect(samples.map(({ situation }) => situation).toSorted()).toEqual(Object.keys(kit.samples).toSorted()),
  },
  {
    says: 'reads each sample as what it stands for',
    check: (subject) => {
      for (const { situation, body, headers, expected } of subject.samples) {
        const reading = readOf(subject, body, { headers });
        expect({ situation, ...toldOf(reading) }).toMatchObject({ situation, ...expected });
        expect([situation, faultOf(reading, subject.kit.sender)]).toEqual([situation, undefined]);
      }
    },
  },
  {
    says: 'has a sample that ends in each status that its table can give',
    check: (subject) => {
      const shown = new Set(subject.samples.flatMap(({ body, headers }) => endings(subject, body, headers)));
      const said = subject.kit.canSay ?? (subject.kit.room === 'carriers' ? namedIn(subject.codes) : []);
      expect(said.filter((status) => isShown(status) && !shown.has(status))).toEqual([]);
    },
  },
  {
    says: "makes nothing of other people's events, under a code",
    check: (subject) => {
      for (const { body, headers } of subject.kit.others) {
        const reading = readOf(subject, body, headers ? { headers } : {});
        expect({ body, ...reading }).toMatchObject({ body, kind: 'nothing' });
        expect(faultOf(reading, subject.kit.sender)).toBeUndefined();
      }
    },
  },
];

const endings = (subject: Subject, body: string, headers: Readonly<Record<string, string>>) =>
  parcelsOf(readOf(subject, body, { headers })).flatMap(({ scans }) => newestOf(scans)?.status ?? []);
