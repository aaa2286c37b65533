import type { Journey } from '../../domain/journey.ts';
import { readJourney, readLooker } from './order-items.ts';
import type { Item } from './table.ts';

export interface JourneyImages {
  readonly order: string;
  readonly place: string;
  readonly old?: Pick<Journey, 'life' | 'token'>;
  readonly new: Journey;
}

/** The journeys in a batch of the table's stream, as they are, and who was to look at them before. */
export const journeyChanges = (
  records: readonly { readonly place: string; readonly old?: Item; readonly new?: Item }[],
): readonly JourneyImages[] =>
  records.flatMap(({ place, old, new: next }) =>
    next?.sk === 'JOURNEY'
      ? [{ order: next.pk, place, new: readJourney(next), ...(old ? { old: readLooker(old) } : {}) }]
      : [],
  );
