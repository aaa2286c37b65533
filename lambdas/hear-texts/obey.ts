import type { Interaction } from '../../domain/interaction.ts';
import type { Instant } from '../../domain/time.ts';
import { interactionWrite } from '../adapters/order-items.ts';
import type { Address, ReachStore } from '../adapters/reach-store.ts';
import type { Texted } from '../adapters/texted-store.ts';
import type { Observed } from '../runtime/observation.ts';
import type { Wish } from './keywords.table.ts';
import type { Text } from './read-text.ts';

type Reaches = Pick<ReachStore, 'find' | 'suppress' | 'lift'>;

/** A brand as a writer of texts knows it: by their own number, and the order that it texted them about last. */
export interface Brand extends Address {
  readonly about: Texted | undefined;
}

/** A text, and whom it may be meant for. */
export interface Come extends Text {
  readonly at: Instant;
  readonly brands: readonly Brand[];
}

/** Whoever has texted this number texts it no more, or again. The word stands in the timeline of the order it was said to, and is neither reply nor case. */
export const obey = async (reaches: Reaches, wish: Wish, come: Come): Promise<Observed> => {
  const known = come.brands.filter(({ about }) => about);
  // Whom it is said to is unknown where nobody has texted for so long: it holds for all. So does taking it back.
  const meant = wish === 'stop' && known.length > 0 ? known : come.brands;
  const changed = await Promise.all(meant.map((brand) => obeyOf(reaches, wish, { brand, come })));
  return { outcome: changed.includes(true) ? `text-${wishes[wish].outcome}` : `text-${wish}-known`, ids: {} };
};

const wishes = {
  stop: { outcome: 'stopped', kind: 'texts-stopped' },
  start: { outcome: 'started', kind: 'texts-started' },
} as const;

interface Saying {
  readonly brand: Brand;
  readonly come: Come;
}

/** Whether that changed anything. A number that messages came back from is not to be started by its owner; nor is a STOP undone by a START before it. */
const obeyOf = async (
  reaches: Reaches,
  wish: Wish,
  { brand: { about, ...of }, come: { id, at } }: Saying,
): Promise<boolean> => {
  const { suppressed } = (await reaches.find(of)).reach;
  const { kind } = wishes[wish];
  const told: Interaction = { at, id: `${kind}-${id}`, source: 'buyer', what: { kind } };
  const beside = about ? [interactionWrite(about.pk, told)] : [];
  if (wish === 'stop') {
    if (suppressed) return false;
    await reaches.suppress(of, { why: 'stopped', since: at }, beside);
    return true;
  }
  if (suppressed?.why !== 'stopped' || suppressed.since > at) return false;
  await reaches.lift(of, beside);
  return true;
};
