import { carrierKit, carrierSample } from './carrier-kit.ts';
import type { Newcomer } from './newcomer.ts';

/** By path, what a new carrier is made of. It reads a format of our own making, in the place of which its real one is to be put. */
export const carrierFiles = (who: Newcomer): readonly (readonly [string, string])[] => [
  [`carriers/${who.id}/index.ts`, index(who)],
  [`carriers/${who.id}/payload.ts`, payload(who)],
  [`carriers/${who.id}/codes.ts`, codes(who)],
  [`carriers/${who.id}/translate.ts`, translate(who)],
  [`carriers/${who.id}/samples/in-transit.json`, carrierSample(['picked_up', 'on_its_way'])],
  [`carriers/${who.id}/samples/delivered.json`, carrierSample(['picked_up', 'on_its_way', 'handed_over'])],
  [`test/carriers/${who.id}/kit.ts`, carrierKit(who)],
];

const index = ({ identifier, name }: Newcomer): string => `import { fit, readBody } from '../../senders/body.ts';
import type { Circumstances, Delivery } from '../../senders/delivery.ts';
import { knownBy } from '../../senders/known-by.ts';
import { oneParcel } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender } from '../../senders/sender.ts';
import { eventForm, parcelForm } from './payload.ts';
import { teller, translate } from './translate.ts';
import { sign, trust } from './trust.ts';

const read = ({ body }: Delivery, { now }: Circumstances): Reading => {
  const event = readBody(body, eventForm);
  if (!event.ok) return { kind: 'unreadable', why: event.why };
  const known = knownBy(event.value.id);
  if (event.value.type !== 'parcel.updated') return { kind: 'nothing', ...known, why: 'not-a-parcel' };
  const parcel = fit(event.value.parcel, parcelForm);
  return parcel.ok ? oneParcel(translate(parcel.value, now), known) : { kind: 'unreadable', why: parcel.why };
};

/** ${name}'s parcel events. */
export const ${identifier}: Sender = {
  ...teller,
  name: '${name}',
  secret: 'required',
  settings: [],
  trust,
  read,
  sign,
};
`;

const payload = ({ name }: Newcomer): string => `import * as z from 'zod/mini';
import { code, looseCode, looseText } from '../../senders/forms.ts';

const scan = z.object({
  status: z.string(),
  at: looseText,
  message: looseText,
  place: looseText,
});

/** The fields of an event by ${name} that we read; it may hold any others. */
export const eventForm = z.object({ id: looseCode, type: z.string(), parcel: z.optional(z.unknown()) });

export const parcelForm = z.object({
  tracking_number: code,
  expected_on: looseText,
  scans: z.nullish(z.array(scan)),
});

export type SentParcel = z.infer<typeof parcelForm>;
export type SentScan = z.infer<typeof scan>;
`;

const codes = ({ name }: Newcomer): string => `import { type Meaning, means } from '../../senders/meaning.ts';

const meanings: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['picked_up', means('in_transit')],
  ['on_its_way', means('in_transit')],
  ['handed_over', means('delivered')],
]);

/** What a status of ${name}'s means in our words; one that is not in the table means nothing yet. */
export const meaningOf = (status: string): Meaning => meanings.get(status) ?? means('unknown');
`;

const translate = ({ id }: Newcomer): string => `import type { ParcelNews } from '../../domain/tracking.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';
import { said } from '../../senders/forms.ts';
import { parcelNews } from '../../senders/parcel-news.ts';
import type { ReadScan, Teller } from '../../senders/scan-list.ts';
import { readTime } from '../../senders/scan-time.ts';
import { scanWords } from '../../senders/words.ts';
import { meaningOf } from './codes.ts';
import type { SentParcel, SentScan } from './payload.ts';

export const teller = { id: '${id}', voice: 'carrier' } as const satisfies Teller;

/** All that is said of a parcel; nothing if its tracking number cannot be one. */
export const translate = (sent: SentParcel, now: number): ParcelNews | undefined => {
  const number = trackingNumber(said(sent.tracking_number));
  if (number === undefined) return undefined;
  const expected = readTime(sent.expected_on ?? '');
  return parcelNews(
    { carrier: teller.id, trackingNumber: number, otherwise: new Date(now).toISOString(), teller },
    {
      scans: (sent.scans ?? []).map(readScan),
      ...(expected.text ? { estimatedDelivery: { time: expected, source: teller.voice } } : {}),
    },
  );
};

const readScan = ({ status, at, message, place }: SentScan): ReadScan => ({
  ...meaningOf(status),
  time: readTime(at ?? ''),
  codes: [status],
  words: scanWords({ message, location: place, providerStatus: status }),
});
`;
