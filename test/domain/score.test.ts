import fc from 'fast-check';
import type { Happening, Interaction } from '../../domain/interaction.ts';
import { score, weights } from '../../domain/score.ts';
import { MONDAY } from '../support/order.ts';

const happened = (...all: Happening[]): Interaction[] =>
  all.map((what, place) => ({ at: MONDAY, id: `i${place}`, source: 'carrier', what }));
const delivered: Happening = { kind: 'stage-reached', stage: 'delivered' };
const settled: Happening = { kind: 'stage-reached', stage: 'settled' };
const said = (answer: 'happy' | 'unhappy'): Happening => ({ kind: 'answered', answer });
const notice = (outcome: 'sent' | 'refused' | 'superseded'): Happening => ({
  kind: 'notice',
  notice: 'confirmed#-#1#email',
  reason: 'confirmed',
  channel: 'email',
  outcome,
});
const problem: Happening = { kind: 'problem-opened', slot: '-', problem: 'exception', episode: 1 };

describe('the score', () => {
  test.each([
    ['nothing yet', [], weights.start],
    ['delivered, settled, happy', [delivered, settled, said('happy')], 100],
    ['delivered and unhappy', [delivered, said('unhappy')], 35],
    ['the newest answer counts', [delivered, said('unhappy'), said('happy')], 100],
    ['the newest answer counts, whatever comes after it', [said('unhappy'), said('happy'), problem], 73],
    ['a problem costs', [problem], 48],
    ['silence costs more', [{ ...problem, problem: 'silence' } as Happening], 42],
  ])('%s', (_, happenings, expected) => expect(score(happened(...happenings)).score).toBe(expected));

  test('names the table it was counted by', () => {
    expect(score([])).toEqual({ score: 60, table: 'score@1', moved: [] });
  });

  // The published table: who counts by it later must get the same.
  const movers: readonly (readonly [string, Happening, string, number])[] = [
    ['delivered', delivered, 'delivered', 15],
    ['settled', settled, 'settled', 10],
    ['closed', { kind: 'stage-reached', stage: 'closed' }, 'closed-without-delivery', -30],
    ['cancelled', { kind: 'stage-reached', stage: 'cancelled' }, 'cancelled', -10],
    ['happy', said('happy'), 'happy', 25],
    ['unhappy', said('unhappy'), 'unhappy', -40],
    ['a problem', problem, 'problem', -12],
    ['silence', { kind: 'problem-opened', slot: '-', problem: 'silence', episode: 1 }, 'silence', -18],
    [
      'a problem that is over',
      { kind: 'problem-cleared', slot: '-', problem: 'lost', episode: 1 },
      'problem-cleared',
      6,
    ],
    ['calling the team again', { kind: 'case-escalated', caseId: 'o1-c1', about: 'problem' }, 'escalation', -8],
    ['a refused notice', notice('refused'), 'notice-refused', -4],
    ['a look at the page', { kind: 'page-viewed' }, 'page-view', -1],
  ];
  test.each(movers)('%s moves it', (...[, what, mover, points]) => {
    expect(score(happened(what))).toMatchObject({ score: 60 + points, moved: [{ by: `${mover}: i0`, points }] });
  });

  test.each<Happening>([
    { kind: 'order-placed' },
    { kind: 'parcel-added', parcel: 'T1#ups' },
    { kind: 'stage-reached', stage: 'shipped' },
    { kind: 'case-opened', caseId: 'o1-c1', about: 'problem' },
    { kind: 'case-closed', caseId: 'o1-c1', about: 'problem' },
    { kind: 'preferences-chosen', channel: 'email', declined: ['care'] },
    notice('sent'),
    notice('superseded'),
  ])('%j does not move it', (what) => expect(score(happened(what))).toMatchObject({ score: 60, moved: [] }));

  test('of many looks at the page ten count, wherever they stand among the rest', () => {
    const looks = (count: number) => Array.from({ length: count }, (): Happening => ({ kind: 'page-viewed' }));
    expect(score(happened(...looks(10))).score).toBe(50);
    expect(score(happened(...looks(40), delivered)).score).toBe(65);
  });

  test('it stays within 0 and 100, and the movers account for it', () => {
    const any = fc.constantFrom<Happening>(
      delivered,
      settled,
      problem,
      said('happy'),
      said('unhappy'),
      { kind: 'page-viewed' },
      { kind: 'order-placed' },
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (happenings) => {
        const { score: total, moved } = score(happened(...happenings));
        const sum = moved.reduce<number>((all, { points }) => all + points, weights.start);
        expect(total).toBe(Math.max(0, Math.min(100, sum)));
      }),
    );
  });
});
