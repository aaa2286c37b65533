import { story } from './story.ts';

/** One parcel, told of by its carrier and by a tracker. */

const ALL = 'confirmed shipped out-for-delivery delivered check-in';

const history = [
  ['2 09:00', 'in_transit'],
  ['3 07:30', 'out_for_delivery'],
  ['3 12:10', 'delivered'],
] as const;

const twoVoices = story(
  { name: 'two-voices', about: 'Carrier and tracker tell one history, now the one first and now the other.' },
  {
    stage: 'settled',
    sent: ALL,
    happens: ({ placed, scans }) => [
      placed('1 11:00'),
      scans('2 09:02', history.slice(0, 1)),
      scans('2 09:10', history.slice(0, 1), { voice: 'tracker', times: 2 }),
      scans('3 07:32', history.slice(0, 2), { voice: 'tracker' }),
      scans('3 07:40', history.slice(0, 2)),
      scans('3 12:11', history),
      scans('3 12:11', history, { voice: 'tracker' }),
    ],
  },
);

const secondVoiceLate = story(
  { name: 'second-voice-late', about: 'The tracker tells the whole history once more when all is over.' },
  {
    stage: 'settled',
    sent: ALL,
    happens: ({ placed, scan, scans }) => [
      placed('1 11:00'),
      ...history.map(([at, status]) => scan(at, status)),
      scans('4 09:00', history, { voice: 'tracker' }),
    ],
  },
);

const contradiction = story(
  { name: 'contradiction', about: 'Tracker and carrier contradict each other at one moment: the carrier counts.' },
  {
    stage: 'settled',
    sent: ALL,
    happens: ({ placed, scan, scans }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scans('2 09:10', [['2 09:00', 'exception']], { voice: 'tracker' }),
      scan('3 07:30', 'out_for_delivery'),
      scan('3 12:10', 'delivered'),
    ],
  },
  {
    stage: 'settled',
    sent: `${ALL} exception team:exception good-news`,
    happens: ({ placed, scan, scans }) => [
      placed('1 11:00'),
      scan('2 08:00', 'in_transit'),
      scans('2 09:10', [['2 09:00', 'exception']], { voice: 'tracker' }),
      scan('2 09:20', 'in_transit', { at: '2026-03-03T09:00:00.000Z' }),
      scan('3 07:30', 'out_for_delivery'),
      scan('3 12:10', 'delivered'),
    ],
  },
);

const early = story(
  { name: 'two-voices-early', about: 'Carrier and tracker tell of the parcel before the order is known.' },
  {
    stage: 'settled',
    sent: 'confirmed out-for-delivery delivered check-in',
    happens: ({ placed, scans }) => [
      scans('2 09:02', history.slice(0, 1)),
      scans('3 07:40', history.slice(0, 2), { voice: 'tracker' }),
      placed('3 08:00'),
      scans('3 12:11', history),
    ],
  },
);

export const voices = [twoVoices, secondVoiceLate, contradiction, early];
