import fc from 'fast-check';
import type { Happening, Interaction } from '../../domain/interaction.ts';
import { score, weights } from '../../domain/score.ts';
import { MONDAY } from '../support/order.ts';

const happened = (...all: Happening[]): Interaction[] =>
  all.map((what, place) => ({ at: MONDAY, id: `i${place}`, source: 'carrier', what }));
const delivered: Happening = { kind: 'stage-reached', stage: 'delivered' };
const settled: Happening = { kind: 'stage-reached', stage: 'settled' };
const said = (answer: 'happy' | 'unhappy'): Happening => ({ kind: 'answered', answer });
const problem: Happening = { kind: 'problem-opened', slot: '-', problem: 'exception', episode: 1 };

describe('the score', () => {
  test.each([
    ['nothing yet', [], weights.start],
    ['delivered, settled, happy', [delivered, settled, said('happy')], 100],
    ['delivered and unhappy', [delivered, said('unhappy')], 35],
    ['the newest answer counts', [delivered, said('unhappy'), said('happy')], 100],
    ['a problem costs', [problem], 48],
    ['silence costs more', [{ ...problem, problem: 'silence' } as Happening], 42],
  ])('%s', (_, happenings, expected) => expect(score(happened(...happenings)).score).toBe(expected));

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
