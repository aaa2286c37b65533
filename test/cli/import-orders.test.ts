import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvColumns } from '../../cli/import-orders/columns.ts';
import { openTerminal } from './terminal.ts';

let terminal: Awaited<ReturnType<typeof openTerminal>>;
let folder: string;
beforeEach(async () => {
  terminal = await openTerminal();
  folder = await mkdtemp(join(tmpdir(), 'doorstep-import-'));
});
afterEach(async () => {
  await terminal.close();
  await rm(folder, { recursive: true });
});

const sample = async (name: string) => {
  const path = join(folder, name);
  await cp(join('docs', 'samples', name), path);
  return path;
};
const file = async (name: string, text: string) => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};
const importing = (...words: string[]) => terminal.type('orders', 'import', '--brand', 'acme', ...words);

const anOrder = (more: object = {}) => ({
  reference: '7',
  placedAt: '2025-03-04T09:12:00Z',
  status: 'delivered',
  buyer: { name: 'Zaphira Quillfeather', email: 'zaphira@quill.example' },
  lines: [{ sku: 'MUG-1', name: 'Mug', quantity: 2, price: '9.95' }],
  totals: { total: '19.90' },
  currency: 'EUR',
  ...more,
});
const lines = (...orders: unknown[]) => orders.map((order) => `${JSON.stringify(order)}\n`).join('');
const journeys = () => terminal.table.items().filter(({ sk }) => sk === 'JOURNEY');
const shown = async (reference: string) =>
  JSON.parse((await terminal.type('orders', 'show', reference, '--brand', 'acme', '--json')).out);
const timelineOf = async (reference: string) =>
  JSON.parse((await terminal.type('orders', 'timeline', reference, '--brand', 'acme', '--json')).out).interactions.map(
    ({ at, kind }: { at: string; kind: string }) => [at, kind],
  );

test('the sample of a CSV file comes in as history, an order of several rows as one', async () => {
  const { code, out, err } = await importing(await sample('orders.csv'));
  expect({ code, out }).toEqual({ code: 0, out: '5 orders: 5 imported.\n' });
  expect(err).toContain('5 of 5 orders');
  expect(await shown('2025-0102')).toMatchObject({
    stage: 'settled',
    placedAt: '2025-03-05T18:00:00.000Z',
    parcels: [{ trackingNumber: '1Z5338FF0107231059', status: 'delivered' }, { trackingNumber: '1Z5338FF0107231068' }],
  });
  expect(await timelineOf('2025-0101')).toEqual([
    ['2025-03-04T09:12:00.000Z', 'order-placed'],
    ['2025-03-04T09:12:00.000Z', 'parcel-added'],
    ['2025-03-07T13:40:00.000Z', 'stage-reached'],
    [expect.any(String), 'imported'],
  ]);
  expect([(await shown('2025-0103')).stage, (await shown('2025-0104')).stage]).toEqual(['cancelled', 'closed']);
});

test('a column says whether it was the buyer’s first order; empty, nobody knows', async () => {
  const header =
    'reference,placedAt,status,buyer.name,buyer.email,buyer.firstOrder,line.sku,line.name,line.quantity,line.price,totals.total,currency';
  const row = (reference: string, first: string) =>
    `${reference},2025-03-04T09:12:00Z,delivered,Ada,ada@buyer.example,${first},M-1,Mug,1,5.00,5.00,EUR`;
  const path = await file('orders.csv', [header, row('1', 'true'), row('2', 'FALSE'), row('3', '')].join('\n'));
  expect((await importing(path)).out).toBe('3 orders: 3 imported.\n');
  const bought = terminal.table.items().filter(({ sk }) => sk === 'ORDER');
  expect(Object.fromEntries(bought.map(({ value }) => [value.reference, value.firstOrder]))).toEqual({
    1: true,
    2: false,
    3: undefined,
  });
});

test('what is history is watched by nobody and found by no scan', async () => {
  await importing(await sample('orders.csv'));
  expect(journeys().filter(({ lookBy, promiseAt }) => lookBy || promiseAt)).toEqual([]);
  expect(terminal.table.items().filter(({ pk }) => pk.includes('#TRACK#'))).toEqual([]);
});

test('the sample of an NDJSON file: an open order is taken only if it is to be followed', async () => {
  const path = await sample('orders.ndjson');
  const { code, out } = await importing(path);
  expect(code).toBe(1);
  expect(out).toContain('3 orders: 2 imported, 1 rejected.');
  expect(out).toMatch(/3 +status +must be an end: an open order is taken only with --follow-open/);
  expect(await importing(path, '--follow-open')).toMatchObject({
    code: 0,
    out: '3 orders: 1 followed from now on, 2 known already.\n',
  });
  expect(await shown('2025-0203')).toMatchObject({ stage: 'placed' });
  expect(journeys().filter(({ lookBy }) => lookBy)).toHaveLength(1);
  expect(terminal.table.items().filter(({ pk }) => pk.includes('#TRACK#1Z5338FF0107231077'))).toHaveLength(1);
});

test('typed again it changes nothing: what is known is counted as known', async () => {
  const path = await sample('orders.csv');
  await importing(path);
  const before = JSON.stringify(terminal.table.items());
  expect((await importing(path)).out).toBe('5 orders: 5 known already.\n');
  expect(JSON.stringify(terminal.table.items())).toBe(before);
});

test('a dry run says what would happen, and changes nothing', async () => {
  const before = terminal.table.items().length;
  const path = await file('orders.ndjson', lines(anOrder(), anOrder({ reference: '8', currency: 'gold' })));
  const { code, out } = await importing(path, '--dry-run');
  expect(code).toBe(1);
  expect(out).toContain('2 orders: 1 would be imported, 1 would be rejected.');
  expect(out).toMatch(/2 +currency +must be an ISO 4217 code/);
  expect(terminal.table.items()).toHaveLength(before);
  expect(await readdir(folder)).toEqual(['orders.ndjson']);
});

test('the good lines come in; the bad ones are told by line and field, without what stood there, and kept', async () => {
  const secret = 'Quillfeather the Unreadable';
  const bad = [
    anOrder({ reference: '2', buyer: { name: secret, email: secret } }),
    anOrder({ reference: '3', deliveredAt: '2024-01-01T00:00:00Z' }),
    anOrder({ reference: '4', status: 'lost', colour: secret }),
  ];
  const path = await file(
    'orders.ndjson',
    `${lines(anOrder({ reference: '1' }), ...bad)}{"reference": "5", ${secret}\n`,
  );
  const { code, out } = await importing(path, '--json');
  expect(code).toBe(1);
  expect(out).not.toContain(secret);
  const { errors, ...told } = JSON.parse(out);
  expect(told).toMatchObject({ orders: 5, imported: 1, known: 0, rejected: 4 });
  expect(errors.map(({ line, field }: { line: number; field: string }) => `${line} ${field}`)).toEqual([
    '2 buyer.email',
    '3 deliveredAt',
    '4 status',
    '4 colour',
    '5 the line',
  ]);
  expect(told.rejectedFile).toBe(join(folder, 'orders.rejected.ndjson'));
  expect((await readFile(told.rejectedFile, 'utf8')).split('\n').slice(0, 3)).toEqual(
    bad.map((each) => JSON.stringify(each)),
  );
  expect((await stat(told.rejectedFile)).mode & 0o077).toBe(0);
});

test('a CSV file’s errors name the row that they stand in, and are kept under the same head', async () => {
  const text = await readFile(await sample('orders.csv'), 'utf8');
  const path = await file('bad.csv', text.replace(',TEAPOT-1,Teapot,1,59.00,,,,', ',TEAPOT-1,Teapot,one,59.00,,,,'));
  const { out } = await importing(path);
  expect(out).toContain('5 orders: 4 imported, 1 rejected.');
  expect(out).toMatch(/4 +line\.quantity +\S/);
  const kept = await readFile(join(folder, 'bad.rejected.csv'), 'utf8');
  expect(kept.split('\n').map((line) => line.slice(0, 9))).toEqual(['reference', '2025-0102', '2025-0102', '']);
  const mended = await file('bad.rejected.csv', kept.replace(',one,', ',1,'));
  expect((await importing(mended)).out).toBe('1 order: 1 imported.\n');
});

test.each([
  [';', '﻿'],
  ['\t', ''],
])(
  'fields may be kept apart by %j, lines end as on Windows, and a byte order mark stand in front',
  async (delimiter, mark) => {
    const text = (await readFile(await sample('orders.csv'), 'utf8'))
      .replaceAll('"Mug, blue"', 'Mug')
      .replaceAll(',', delimiter)
      .replaceAll('\n', '\r\n');
    expect((await importing(await file('orders.csv', mark + text))).out).toBe('5 orders: 5 imported.\n');
  },
);

test('rows that contradict each other, and a reference that comes again, are errors', async () => {
  const head = csvColumns.join(',');
  const row = (more: Record<string, string>) => {
    const whole: Record<string, string> = {
      reference: '1',
      placedAt: '2025-03-04T09:12:00Z',
      status: 'closed',
      'buyer.name': 'A',
      'buyer.email': 'a@example.com',
      'line.sku': 'M',
      'line.name': 'Mug',
      'line.quantity': '1',
      'line.price': '1.00',
      'totals.total': '1.00',
      currency: 'EUR',
      ...more,
    };
    return csvColumns.map((column) => whole[column] ?? '').join(',');
  };
  const rows = [
    row({}),
    row({ currency: 'USD' }),
    row({ reference: '2' }),
    row({ reference: '1' }),
    row({ reference: '3' }).slice(0, -3),
  ];
  const { errors } = JSON.parse((await importing(await file('o.csv', [head, ...rows].join('\n')), '--json')).out);
  expect(errors).toEqual([
    { line: 3, field: 'currency', detail: 'must be the same as in line 2, or empty' },
    { line: 5, field: 'reference', detail: 'stands in line 2 already' },
    expect.objectContaining({ line: 6, field: 'the line' }),
  ]);
});

test.each([
  ['orders.csv', 'reference,colour\n1,scarlet\n', 'columns that nobody knows: colour.'],
  ['orders.csv', 'scarlet,1\n1,2\n', 'must name the columns'],
  ['orders.csv', 'reference,reference\n1,2\n', 'the column reference twice'],
  ['orders.csv', 'reference,number\n1,"scarlet\n', 'nobody can tell where a field ends'],
  ['orders.txt', 'x', 'add --format csv or --format ndjson'],
  ['orders.ndjson', '\n', 'There is no order in'],
])('%s with %j is refused as a whole, before anything is sent', async (name, text, why) => {
  const { code, err } = await importing(await file(name, text));
  expect(code).toBe(1);
  expect(err).toContain(why);
  expect(err).not.toContain('scarlet');
});

test('an import that breaks off says so, and goes on when it is typed again', async () => {
  const path = await file(
    'o.ndjson',
    lines(...Array.from({ length: 60 }, (_, place) => anOrder({ reference: `r${place}` }))),
  );
  terminal.manner.functionFails = true;
  expect((await importing(path)).err).toContain('Doorstep failed at it');
  terminal.manner.functionFails = false;
  expect((await importing(path)).out).toBe('60 orders: 60 imported.\n');
});

test('imported orders are left out of an export, since nobody followed them from their beginning', async () => {
  await importing(await sample('orders.ndjson'), '--follow-open');
  expect((await terminal.type('orders', 'export', '--brand', 'acme')).err).toBe('0 orders exported.\n');
});
