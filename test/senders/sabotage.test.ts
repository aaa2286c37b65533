import { createHmac } from 'node:crypto';
import { doorstep as sound } from '../../carriers/doorstep/index.ts';
import { easypost } from '../../carriers/easypost/index.ts';
import type { ParcelNews, Scan } from '../../domain/tracking.ts';
import type { Asking } from '../../senders/asking.ts';
import type { Delivery } from '../../senders/delivery.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender } from '../../senders/sender.ts';
import { kit as doorstepKit } from '../carriers/doorstep/kit.ts';
import { kit as easypostKit } from '../carriers/easypost/kit.ts';
import { lawsOf } from './conformance/laws.ts';
import { subjectOf } from './conformance/subject.ts';
import type { SenderKit } from './kit.ts';

/** A suite that nothing fails proves nothing: each of these senders breaks one law, and is caught by it. */

const textOf = (body: Uint8Array): string => Buffer.from(body).toString();

/** Doorstep's own sender, spoiled. */
const spoiled = (how: Partial<Sender>, more: Partial<SenderKit> = {}): SenderKit => ({
  ...doorstepKit,
  ...more,
  sender: { ...sound, ...how },
});

const withScans = (change: (scans: readonly Scan[], news: ParcelNews) => readonly Scan[]): Partial<Sender> => ({
  read: (delivery, circumstances) => {
    const reading = sound.read(delivery, circumstances);
    if (reading.kind !== 'news') return reading;
    return { ...reading, parcels: reading.parcels.map((news) => ({ ...news, scans: change(news.scans, news) })) };
  },
});

const readInstead = (read: (delivery: Delivery, honest: () => Reading) => Reading): Partial<Sender> => ({
  read: (delivery, circumstances) => read(delivery, () => sound.read(delivery, circumstances)),
});

/** Doorstep's own sender, if it could be asked. */
const asked = (ask: Asking['ask']): SenderKit =>
  spoiled({ asking: { perSecond: 1, ask, readReply: () => ({ kind: 'refused', why: 'not-asked' }) } });

const broken: readonly (readonly [string, string, SenderKit])[] = [
  ['believes everybody', 'refuses a body of which one byte is another', spoiled({ trust: () => ({ trusted: true }) })],
  [
    'signs only the beginning of a body',
    'refuses a body that was cut short or made longer',
    {
      ...easypostKit,
      sender: {
        ...easypost,
        trust: ({ body, headers }, { secrets }) =>
          headers['x-sum'] ===
          createHmac('sha256', secrets[0] ?? '')
            .update(body.subarray(0, 40))
            .digest('hex')
            ? { trusted: true }
            : { trusted: false, why: 'signature-mismatch' },
        sign: (body, { secret }) => ({
          'x-sum': createHmac('sha256', secret).update(body.subarray(0, 40)).digest('hex'),
        }),
      },
    },
  ],
  [
    'forgets to look at the time',
    'refuses what was signed a day ago or is signed for tomorrow, and bears clocks that differ by a minute',
    spoiled({
      trust: (delivery, proof) =>
        sound.trust(delivery, { ...proof, now: Number(delivery.headers['webhook-timestamp']) * 1000 || 0 }),
    }),
  ],
  [
    'knows one secret only',
    'trusts the old and the new secret while they are exchanged',
    spoiled({ trust: (delivery, proof) => sound.trust(delivery, { ...proof, secrets: proof.secrets.slice(0, 1) }) }),
  ],
  [
    'opens where there is no secret',
    'fails closed without a secret or a published key',
    spoiled({
      trust: (delivery, proof) => (proof.secrets.length === 0 ? { trusted: true } : sound.trust(delivery, proof)),
    }),
  ],
  [
    'throws over a header',
    'never throws over what stands in headers, query, settings or secrets, and trusts none of it',
    spoiled({
      trust: (delivery, proof) => {
        decodeURIComponent(delivery.headers['webhook-signature'] ?? '');
        return sound.trust(delivery, proof);
      },
    }),
  ],
  [
    'takes every event for news',
    "makes nothing of other people's events, under a code",
    spoiled(
      readInstead((_, honest) => {
        const reading = honest();
        return reading.kind === 'nothing' ? { kind: 'unreadable', why: 'not-a-scan' } : reading;
      }),
    ),
  ],
  [
    'throws over what is no JSON',
    'keeps aside or passes over what is broken',
    spoiled(
      readInstead(({ body }, honest) => {
        JSON.parse(textOf(body));
        return honest();
      }),
    ),
  ],
  [
    'stumbles over a byte order mark',
    'reads the same behind a byte order mark',
    spoiled(readInstead(({ body }, honest) => (body[0] === 0xef ? { kind: 'unreadable', why: 'not-json' } : honest()))),
  ],
  [
    'repeats what it was sent',
    'repeats no value and no foreign key in a code',
    spoiled(
      readInstead(({ body }, honest) => {
        const reading = honest();
        return reading.kind === 'unreadable' ? { ...reading, why: textOf(body).slice(0, 400) } : reading;
      }),
    ),
  ],
  [
    'takes the time of its receipt for a part of a scan',
    'gives a scan the same id whenever it is told',
    spoiled({
      read: (delivery, circumstances) => {
        const reading = sound.read(delivery, circumstances);
        const stamp = circumstances.now.toString(36).slice(-6).padStart(6, '0');
        if (reading.kind !== 'news') return reading;
        const parcels = reading.parcels.map((news) => ({
          ...news,
          scans: news.scans.map((scan) => ({ ...scan, id: `${scan.id.slice(0, 6)}${stamp}` })),
        }));
        return { ...reading, parcels };
      },
    }),
  ],
  [
    'forgets the word that it does not know',
    'makes `unknown` of a word of tomorrow, and keeps it',
    spoiled(withScans((scans) => scans.map(({ words: _, ...scan }) => scan))),
  ],
  [
    'says the scans newest first',
    'reads each sample as what it stands for',
    {
      ...easypostKit,
      sender: {
        ...easypost,
        read: (delivery, circumstances) => {
          const reading = easypost.read(delivery, circumstances);
          if (reading.kind !== 'news') return reading;
          return {
            ...reading,
            parcels: reading.parcels.map((news) => ({ ...news, scans: news.scans.toReversed() })),
          };
        },
      },
    },
  ],
  [
    'numbers the scans by their place in the list',
    'finds the same scans in a history told in another order',
    {
      ...easypostKit,
      sender: {
        ...easypost,
        read: (delivery, circumstances) => {
          const reading = easypost.read(delivery, circumstances);
          const details = /"datetime":\s*"([^"]*)"/.exec(textOf(delivery.body))?.[1]?.replace(/\W/g, '') ?? '';
          if (reading.kind !== 'news') return reading;
          const parcels = reading.parcels.map((news) => ({
            ...news,
            scans: news.scans.map((scan) => ({
              ...scan,
              id: `${scan.id.slice(0, 4)}${details.slice(6, 14).padEnd(8, '0')}`,
            })),
          }));
          return { ...reading, parcels };
        },
      },
    },
  ],
  [
    'takes a long number for a number',
    'never rounds a number of more than fifteen digits',
    spoiled(
      readInstead((delivery, honest) => {
        const reading = honest();
        if (reading.kind !== 'news') return reading;
        const text = /"carrier":\s*(\d{16,})/.exec(textOf(delivery.body))?.[1];
        const number = text ?? /"trackingNumber":\s*(\d{16,})/.exec(textOf(delivery.body))?.[1];
        return number ? { ...reading, deliveryId: String(Number(number)) } : reading;
      }),
    ),
  ],
  [
    'puts a scan where no place is',
    'bears any value in any place',
    spoiled(withScans((scans) => scans.map((scan) => ({ ...scan, place: -1 })))),
  ],
  [
    'writes its key into the address',
    'asks something, with the key in a header alone',
    asked((_, { apiKey }) => ({ method: 'GET', url: `https://api.example/?key=${apiKey}`, headers: {} })),
  ],
  [
    'lets a number choose the host',
    'asks the same host, whatever it is asked for',
    asked((inquiry) => ({
      method: 'GET',
      url: new URL(inquiry.kind === 'parcel' ? inquiry.trackingNumber : '', 'https://api.example').href,
      headers: {},
    })),
  ],
  [
    'has a sample too many',
    'has a sample for every situation that its kit names, and names every sample',
    spoiled({}, { samples: {} }),
  ],
  [
    'shows not all that it can say',
    'has a sample that ends in each status that its table can give',
    spoiled({}, { canSay: ['returned_to_sender'] }),
  ],
];

test.each(broken)('a sender that %s is caught: %s', (_, says, kit) => {
  const law = lawsOf(subjectOf(kit)).find((each) => each.says === says);
  expect(law).toBeDefined();
  expect(() => law?.check(subjectOf(kit))).toThrow();
});
