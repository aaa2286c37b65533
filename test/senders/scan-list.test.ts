import type { ScanTime } from '../../domain/tracking.ts';
import { listScans, type ReadScan } from '../../senders/scan-list.ts';
import { readTime } from '../../senders/scan-time.ts';

const parcel = {
  carrier: 'dhl',
  trackingNumber: '1',
  otherwise: '2026-11-22T12:00:00.000Z',
  teller: { id: 'x', voice: 'tracker' },
} as const;

const idOf = (time: ScanTime): string => {
  const read: ReadScan = { status: 'in_transit', actionRequired: false, time, codes: ['a'], words: {} };
  return listScans(parcel, [read])[0]!.scan.id;
};

test('the same instant is the same scan, however its zone is spelled', () => {
  expect(idOf(readTime('2026-11-20T10:00:00+01:00'))).toBe(idOf(readTime('2026-11-20T09:00:00Z')));
});

test('a zone that we concluded from the place changes no id: tables of zones change', () => {
  const told = '2026-11-20T10:00:00';
  const concluded = readTime(told, { place: { country: 'DE' } });
  expect(concluded.instant).toBe('2026-11-20T09:00:00.000Z');
  expect(idOf(concluded)).toBe(idOf(readTime(told)));
});

test('another time, another code, another parcel is another scan', () => {
  const time = readTime('2026-11-20T10:00:00Z');
  const read: ReadScan = { status: 'in_transit', actionRequired: false, time, codes: ['a'], words: {} };
  const ids = [
    listScans(parcel, [read]),
    listScans(parcel, [{ ...read, time: readTime('2026-11-20T10:01:00Z') }]),
    listScans(parcel, [{ ...read, codes: ['b'] }]),
    listScans({ ...parcel, trackingNumber: '2' }, [read]),
  ].map(([listed]) => listed!.scan.id);
  expect(new Set(ids).size).toBe(4);
});
