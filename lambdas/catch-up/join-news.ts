import { compareTexts } from '../../domain/compare-texts.ts';
import { bestEstimate, compareScans, type ParcelNews } from '../../domain/tracking.ts';
import type { EarlyScans } from '../adapters/tracking-store.ts';

/** Everything early of one number as one news a carrier, oldest scan first: told in parts, an old problem would open before its end is known. */
export const joinNews = (early: readonly EarlyScans[]): readonly ParcelNews[] => {
  const inOrder = early.toSorted((a, b) => compareTexts(a.heardAt, b.heardAt));
  const byCarrier = Map.groupBy(inOrder, ({ news }) => news.carrier);
  return [...byCarrier.values()].flatMap((parts) => {
    const said = parts.map(({ news }) => news);
    const newest = said.at(-1);
    if (!newest) return [];
    return [{ ...newest, ...bestEstimate(said), scans: said.flatMap(({ scans }) => scans).sort(compareScans) }];
  });
};
