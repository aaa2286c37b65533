import { type Line, readExport } from '../../../simulator/replay/read-export.ts';
import { each } from './again.ts';
import { aRecording } from './recordings.ts';

const read = async (...lines: string[]): Promise<Line[]> => {
  const found: Line[] = [];
  for await (const one of readExport(each(lines))) found.push(one);
  return found;
};
const line = (more: object = {}) => JSON.stringify({ ...aRecording, ...more });

test('a recording is read as it was written', async () => {
  expect(await read(line())).toEqual([{ kind: 'recording', line: 1, recording: aRecording }]);
});

test('a broken line is named by its number, and keeps no other back', async () => {
  const lines = await read(line({ order: 'a' }), '{"format":', '', line({ order: 'b' }));
  expect(lines.map(({ kind, line: number }) => [kind, number])).toEqual([
    ['recording', 1],
    ['broken', 2],
    ['recording', 4],
  ]);
});

const scan = {
  kind: 'scan',
  parcel: 'p1',
  status: 'lost',
  timeText: '',
  zoneKnown: true,
  heardAt: aRecording.placedAt,
};
const happened = (what: object) => ({ interactions: [{ at: aRecording.placedAt, source: 'carrier', what }] });

test.each<[string, string, string]>([
  ['no JSON', 'order 1042', 'it is not JSON'],
  ['no object', '7', 'it must be an object'],
  ['another format', line({ format: 'doorstep.orders@2' }), 'format must be "doorstep.orders@1"'],
  ['no time', line({ placedAt: undefined }), 'placedAt is missing'],
  ['a wrong time', line({ placedAt: 'yesterday' }), 'placedAt must be an instant such as 2026-10-01T08:00:00.000Z'],
  [
    'no zone',
    line({ calendar: { ...aRecording.calendar, zone: 'Moon/Base' } }),
    'calendar.zone must be a time zone such as Europe/Berlin',
  ],
  ['a name', line({ buyer: 'Ada' }), 'buyer is not a known field'],
  ['an unknown stage', line({ stage: 'vanished' }), 'stage must be a stage'],
  [
    'an unknown parcel',
    line(happened({ ...scan, parcel: 'p9' })),
    'interactions[0] must speak of one of the order’s parcels',
  ],
  ['a scan without a status', line(happened({ ...scan, status: undefined })), 'interactions[0].what.status is missing'],
  ['something unheard of', line(happened({ kind: 'miracle' })), 'interactions[0].what.kind is not as it must be'],
  ['several at once', line({ stage: 'vanished', language: '', plan: undefined }), 'plan is missing (and 2 more)'],
])('%s is told', async (_, text, reason) => {
  expect(await read(text)).toEqual([{ kind: 'broken', line: 1, reason }]);
});

test('an order that stands there already is not played twice', async () => {
  const [, second] = await read(line(), line());
  expect(second).toEqual({ kind: 'broken', line: 2, reason: 'the order stands in line 1 already' });
});

test('a byte order mark is no fault', async () => {
  expect(await read(`\uFEFF${line()}`)).toMatchObject([{ kind: 'recording' }]);
});
