import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParcelNews } from '../../../domain/tracking.ts';
import type { Delivery, Proof } from '../../../senders/delivery.ts';
import type { Reading } from '../../../senders/reading.ts';
import type { Trust } from '../../../senders/sender.ts';
import { type Expected, now, proofOf, type SenderKit } from '../kit.ts';
import { isLeaf, kindOf, type Node, nodesOf } from './json-tree.ts';

export interface Sample {
  readonly situation: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What it is as JSON, where it is that. */
  readonly json?: unknown;
  readonly expected?: Expected;
}

/** A kit with what lies in its sender's folder. */
export interface Subject {
  readonly kit: SenderKit;
  readonly samples: readonly Sample[];
  /** Samples that are JSON. */
  readonly structured: readonly Sample[];
  /** Its table of codes as it is written, or nothing. */
  readonly codes: string;
}

const repository = join(import.meta.dirname, '../../..');

/** A kit's name, which no other has. */
export const nameOf = ({ sender, variant }: SenderKit): string =>
  variant ? `${sender.name} (${variant})` : sender.name;

export const subjectOf = (kit: SenderKit, root = repository): Subject => {
  const folder = join(root, kit.room, kit.sender.id);
  const samples = samplesIn(join(folder, 'samples'), kit);
  const codes = join(folder, 'codes.ts');
  return {
    kit,
    samples,
    structured: samples.filter(({ json }) => typeof json === 'object' && json !== null),
    codes: existsSync(codes) ? readFileSync(codes, 'utf8') : '',
  };
};

const samplesIn = (folder: string, { samples }: SenderKit): readonly Sample[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => !file.endsWith('.headers.json'))
    .map((file) => {
      const situation = file.replace(/\.[a-z]+$/, '');
      const body = readFileSync(join(folder, file), 'utf8');
      const headers = headersIn(join(folder, `${situation}.headers.json`));
      const expected = samples[situation];
      return { situation, body, headers, ...jsonOf(body), ...(expected && { expected }) };
    });

const headersIn = (file: string): Readonly<Record<string, string>> =>
  existsSync(file)
    ? Object.fromEntries(
        Object.entries<string>(JSON.parse(readFileSync(file, 'utf8'))).map(([name, text]) => [
          name.toLowerCase(),
          text,
        ]),
      )
    : {};

const jsonOf = (body: string): { readonly json?: unknown } => {
  try {
    return { json: JSON.parse(body) };
  } catch {
    return {};
  }
};

export const readOf = (
  { kit }: Pick<Subject, 'kit'>,
  body: string | Uint8Array,
  { headers = {}, at = now }: { readonly headers?: Readonly<Record<string, string>>; readonly at?: number } = {},
): Reading => {
  const delivery: Delivery = {
    body: Buffer.from(body),
    headers: { ...kit.headers, ...headers },
    method: 'POST',
    path: '/v1/webhooks/c',
    ...kit.call,
  };
  return kit.sender.read(delivery, { settings: kit.settings ?? {}, now: at });
};

export const trustOf = ({ kit }: Pick<Subject, 'kit'>, delivery: Delivery, more: Partial<Proof> = {}): Trust =>
  kit.sender.trust(delivery, proofOf(kit, more));

export const parcelsOf = (reading: Reading): readonly ParcelNews[] => (reading.kind === 'news' ? reading.parcels : []);

export interface Place extends Node {
  readonly sample: Sample;
}

/** Each kind of place that the samples hold, once, in the order of the samples. */
export const placesOf = (samples: readonly Sample[]): readonly Place[] => {
  const all = samples.flatMap((sample) => nodesOf(sample.json).map((node) => ({ ...node, sample })));
  const kinds = new Map(all.toReversed().map((place) => [kindOf(place.path), place]));
  return [...kinds.values()].filter(({ path }) => path.length > 0);
};

export const leavesOf = (samples: readonly Sample[]): readonly Place[] => placesOf(samples).filter(isLeaf);
