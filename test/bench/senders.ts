import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../local/paths.ts';
import type { Reading } from '../../senders/reading.ts';
import { deliveryOf, type Expected, now, proofOf, type SenderKit } from '../senders/kit.ts';
import { kits } from '../senders/kits.ts';
import type { Figure } from './figure.ts';
import { ofBytes, ofElements } from './grown-body.ts';
import { microseconds } from './microseconds.ts';

const part = 'Adapters on one core';
const bytes = 4096;
const scans = 500;
const leastEachSecond = 4000;
const mostMilliseconds = 5;

/** For every sender: how many of its bodies are verified, read and translated a second, and how long a snapshot of a long history takes. */
export const measureSenders = (): readonly Figure[] => [...kits.map(ordinary), ...kits.flatMap(longHistory)];

interface Sample {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The largest one that is news, or news of such a kind. */
export const largestSample = (
  { room, sender, samples, headers = {} }: SenderKit,
  isWanted: (expected: Expected) => boolean = ({ nothing, unreadable }) => !nothing && !unreadable,
): Sample => {
  const folder = join(projectFolder, room, sender.id, 'samples');
  const bodies = Object.entries(samples)
    .filter(([, expected]) => isWanted(expected))
    .map(([situation]) => ({ situation, body: readFileSync(join(folder, `${situation}.json`), 'utf8') }))
    .sort((a, b) => b.body.length - a.body.length);
  const [largest] = bodies;
  if (!largest) throw new Error(`${sender.id} has no sample that is news`);
  const file = join(folder, `${largest.situation}.headers.json`);
  const own = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return { body: largest.body, headers: { ...headers, ...own } };
};

const hearing = (kit: SenderKit, { body, headers }: Sample) => {
  const { sender, settings = {} } = kit;
  const delivery = deliveryOf(kit, body, { headers });
  const proof = proofOf(kit);
  const run = (): Reading['kind'] | 'untrusted' =>
    sender.trust(delivery, proof).trusted ? sender.read(delivery, { settings, now }).kind : 'untrusted';
  const said = run();
  if (said !== 'news') throw new Error(`The body of ${nameOf(kit)} was not taken for news, but for ${said}`);
  return { delivery, run };
};

const nameOf = ({ sender, variant }: SenderKit): string => (variant ? `${sender.id}, ${variant}` : sender.id);

const ordinary = (kit: SenderKit): Figure => {
  const { body, headers } = largestSample(kit);
  const { delivery, run } = hearing(kit, { body: ofBytes(body, bytes), headers });
  return {
    part,
    name: `${nameOf(kit)}: verify, read and translate`,
    value: Math.round(1e6 / microseconds(run)),
    unit: 'a second',
    least: leastEachSecond,
    note: `${(delivery.body.length / 1024).toFixed(1)} KiB`,
  };
};

const longHistory = (kit: SenderKit): readonly Figure[] => {
  if (kit.history !== 'whole') return [];
  const { body, headers } = largestSample(kit, ({ status }) => status !== undefined);
  const { delivery, run } = hearing(kit, { body: ofElements(body, scans), headers });
  const { sender, settings = {} } = kit;
  const reading = sender.read(delivery, { settings, now });
  const count = reading.kind === 'news' ? Math.max(...reading.parcels.map((parcel) => parcel.scans.length)) : 0;
  return [
    {
      part,
      name: `${nameOf(kit)}: a snapshot of a long history`,
      value: microseconds(run) / 1000,
      unit: 'ms',
      most: mostMilliseconds,
      note: `${count} scans, ${(delivery.body.length / 1024).toFixed(0)} KiB`,
    },
  ];
};
