import type { Interaction } from '../../domain/interaction.ts';
import type { Reach } from '../../domain/reach.ts';
import type { Instant } from '../../domain/time.ts';
import { interactionWrite } from '../adapters/order-items.ts';
import type { Contact, ReachStore } from '../adapters/reach-store.ts';
import type { Texted } from '../adapters/texted-store.ts';
import type { Observed } from '../runtime/observation.ts';
import type { Wish } from './keywords.table.ts';
import type { Text } from './read-text.ts';

type Reaches = Pick<ReachStore, 'findAll' | 'suppress' | 'lift'>;

/** A text, and whom it may be meant for. */
export interface Come extends Text {
  readonly at: Instant;
  /** The number that it comes from. */
  readonly contact: Contact;
  /** All of the stage's. */
  readonly brands: readonly string[];
  /** By brand: the order that it texted this number about last. */
  readonly texted: ReadonlyMap<string, Texted>;
}

/** Whoever has texted this number texts it no more, or again. The word stands in the timeline of the order it was said to, and is neither reply nor case. */
export const obey = async (reaches: Reaches, wish: Wish, come: Come): Promise<Observed> => {
  const { contact, brands, texted } = come;
  // Whom it is said to is unknown where nobody has texted for so long: it holds for all. So does taking it back.
  const meant = wish === 'stop' && texted.size > 0 ? [...texted.keys()] : brands;
  const known = await reaches.findAll(contact, meant);
  const all = [...known].map(([brand, reach]) => obeyOf(reaches, wish, { brand, reach, come }));
  // One that fails is tried again, and whatever a function leaves under way when it ends may be lost: the others are written first.
  await Promise.allSettled(all);
  const changed = await Promise.all(all);
  return { outcome: changed.includes(true) ? `text-${wishes[wish].outcome}` : `text-${wish}-known`, ids: {} };
};

const wishes = {
  stop: { outcome: 'stopped', kind: 'texts-stopped' },
  start: { outcome: 'started', kind: 'texts-started' },
} as const;

interface Saying {
  readonly brand: string;
  readonly reach: Reach;
  readonly come: Come;
}

/** Whether that changed anything. A number that messages came back from is not to be started by its owner; nor is a STOP undone by a START before it. */
const obeyOf = async (
  reaches: Reaches,
  wish: Wish,
  { brand, reach: { suppressed }, come: { id, at, contact, texted } }: Saying,
): Promise<boolean> => {
  const of = { ...contact, brand };
  const about = texted.get(brand);
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
