import fc from 'fast-check';
import { hostileTexts } from '../conformance/hostile-texts.ts';
import { nodesOf, type Path, replaceAt } from '../conformance/json-tree.ts';
import type { Sample, Subject } from '../conformance/subject.ts';

/** A delivery that nobody has made on purpose. */
export interface Input {
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** What it was before it was spoiled. */
  readonly sample: Sample;
}

const texts = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.date({ noInvalidDate: false }).map((date) => (Number.isNaN(date.getTime()) ? 'Invalid Date' : date.toISOString())),
  fc.constantFrom('zażółć '.repeat(9000), '1'.repeat(70_000), '<a>'.repeat(20_000), '2026-11-20T10:00:00'.repeat(3000)),
);

const values: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: texts, weight: 3 },
  fc.constantFrom(null, true, false, [], {}, [null], [[]], 0, -1, 1.5, 1e21, Number.MAX_SAFE_INTEGER),
  fc.integer(),
  fc.double(),
  fc.object({ maxDepth: 2, key: fc.constantFrom('__proto__', 'constructor', 'status', 'id', 'length', '0') }),
);

/** What can be done to one place of a body. */
const hows = ['delete', 'retype', 'nest', 'wrap', 'double', 'list', 'borrow', 'long'] as const;

interface Change {
  readonly at: number;
  readonly how: (typeof hows)[number] | 'put';
  readonly value: unknown;
  readonly from: number;
}

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({ at: fc.nat(), how: fc.constantFrom('put', 'put', ...hows), value: values, from: fc.nat() }),
  { minLength: 1, maxLength: 5 },
);

const LONG = '@long@';

const retyped = (value: unknown): unknown => {
  if (typeof value === 'string') return /^\d+$/.test(value) ? Number(value) : [value];
  return typeof value === 'number' ? String(value) : { 0: value };
};

const nestedIn = (value: unknown, depth: number): unknown =>
  Array.from({ length: depth }).reduce<unknown>((inner, _, index) => (index % 2 ? [inner] : { a: inner }), value);

const changed = (value: unknown, { how, value: put, from }: Change, borrow: () => unknown): unknown => {
  const ways: Record<Change['how'], () => unknown> = {
    put: () => put,
    delete: () => undefined,
    retype: () => retyped(value),
    nest: () => nestedIn(value, 1 + (from % 400)),
    wrap: () => [value],
    double: () => (typeof value === 'string' ? value.repeat(2) : [value, value]),
    list: () => Array.from({ length: 1 + (from % 50) }, () => value),
    borrow,
    long: () => LONG,
  };
  return ways[how]();
};

const structural = (sample: Sample): fc.Arbitrary<Input> => {
  const nodes = nodesOf(sample.json);
  const pathAt = (at: number): Path => nodes[at % nodes.length]?.path ?? [];
  return changes.map((all) => {
    const json = all.reduce(
      (so, change) =>
        replaceAt(so, pathAt(change.at), (value) =>
          changed(value, change, () => nodes[change.from % nodes.length]?.value),
        ),
      sample.json,
    );
    const body = (JSON.stringify(json) ?? '').replaceAll(`"${LONG}"`, '90071992547409931');
    return { body: Buffer.from(body), headers: sample.headers, sample };
  });
};

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly how: 'flip' | 'cut' | 'insert' | 'splice' | 'repeat';
  readonly bytes: Uint8Array;
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.nat(),
    length: fc.nat(40),
    how: fc.constantFrom('flip', 'flip', 'cut', 'insert', 'splice', 'repeat'),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
  }),
  { minLength: 1, maxLength: 6 },
);

const edited = (body: Buffer, { at, length, how, bytes }: Edit): Buffer => {
  const place = body.length === 0 ? 0 : at % body.length;
  const [before, after] = [body.subarray(0, place), body.subarray(place)];
  const ways: Record<Edit['how'], () => readonly Uint8Array[]> = {
    flip: () => [before, Buffer.from([(after[0] ?? 0) ^ (1 << (length % 8))]), after.subarray(1)],
    cut: () => [before, after.subarray(length)],
    insert: () => [before, bytes, after],
    splice: () => [before, body.subarray(0, length * 10), after],
    repeat: () => [before, ...Array.from({ length: 20 }, () => after.subarray(0, length)), after],
  };
  return Buffer.concat(ways[how]());
};

const bytewise = (sample: Sample): fc.Arbitrary<Input> =>
  edits.map((all) => ({ body: all.reduce(edited, Buffer.from(sample.body)), headers: sample.headers, sample }));

const withOddHeaders = ({ sample }: { readonly sample: Sample }): fc.Arbitrary<Input> =>
  fc.tuple(fc.nat(), texts).map(([at, text]) => {
    const names = Object.keys(sample.headers);
    const name = names[at % names.length] ?? 'content-type';
    return { body: Buffer.from(sample.body), headers: { ...sample.headers, [name]: text }, sample };
  });

/** Spoiled samples of this sender: half of them by structure, the rest by bytes and headers. */
export const inputsOf = ({ samples, structured }: Subject): fc.Arbitrary<Input> => {
  const anySample = fc.constantFrom(...samples);
  return fc.oneof(
    { arbitrary: fc.constantFrom(...(structured.length > 0 ? structured : samples)).chain(structural), weight: 5 },
    { arbitrary: anySample.chain(bytewise), weight: 4 },
    { arbitrary: anySample.chain((sample) => withOddHeaders({ sample })), weight: 1 },
  );
};
