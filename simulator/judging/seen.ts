import type { Case } from '../../domain/case.ts';
import type { Happening, Interaction } from '../../domain/interaction.ts';
import type { Journey, Parcel } from '../../domain/journey.ts';
import { parcelKey } from '../../domain/journey.ts';
import type { Entry } from '../../domain/ledger.ts';
import { noticeKey } from '../../domain/notice.ts';
import { readCase, readInteraction, readJourney, readParcel } from '../../lambdas/adapters/order-items.ts';
import type { Item } from '../../lambdas/adapters/table.ts';
import type { Script } from '../script.ts';
import type { ExecutionView } from '../step-functions/contract.ts';
import type { HandedOver, Said, Snapshot } from '../world/snapshot.ts';

/** All that a world shows of one order. */
export interface Seen {
  readonly pk: string;
  readonly journey: Journey;
  readonly parcels: ReadonlyMap<string, Parcel>;
  readonly timeline: readonly Interaction[];
  readonly ledger: ReadonlyMap<string, Entry>;
  readonly cases: readonly Case[];
  readonly items: readonly Item[];
  readonly executions: readonly (ExecutionView & { readonly life: number })[];
  readonly handedOver: readonly HandedOver[];
  /** The script that placed it, if its placing was answered, and what was said by it in its order. */
  readonly script?: Script;
  readonly said: readonly Said[];
}

/** Asks the same of every order. */
export const ofEveryOrder =
  (check: (order: Seen, snapshot: Snapshot) => string | undefined) =>
  (snapshot: Snapshot): string | undefined => {
    for (const order of ordersIn(snapshot)) {
      const wrong = check(order, snapshot);
      if (wrong) return `${order.pk}: ${wrong}`;
    }
    return undefined;
  };

/** The first thing that is wrong. */
export const firstOf = (...wrongs: readonly (() => string | undefined)[]): string | undefined => {
  for (const wrong of wrongs) {
    const found = wrong();
    if (found) return found;
  }
  return undefined;
};

/** Of all interactions of some kinds, those kinds' own fields. */
export const told = <Kind extends Happening['kind']>(
  { timeline }: Pick<Seen, 'timeline'>,
  kind: Kind,
): readonly Told<Kind>[] => timeline.flatMap((interaction) => (isOf(interaction, kind) ? [interaction] : []));

export type Told<Kind extends Happening['kind']> = Interaction & { readonly what: Of<Happening, Kind> };
/** Some kinds share their fields, and so one type. */
type Of<Any, Kind> = Any extends { readonly kind: infer Kinds } ? (Kind extends Kinds ? Any : never) : never;
const isOf = <Kind extends Happening['kind']>(interaction: Interaction, kind: Kind): interaction is Told<Kind> =>
  interaction.what.kind === kind;

const known = new WeakMap<Snapshot, readonly Seen[]>();

export const ordersIn = (snapshot: Snapshot): readonly Seen[] => {
  const before = known.get(snapshot);
  if (before) return before;
  const orders = readOrders(snapshot);
  known.set(snapshot, orders);
  return orders;
};

const readOrders = (snapshot: Snapshot): readonly Seen[] => {
  const partitions = Map.groupBy(snapshot.items, ({ pk }): string => pk);
  const executions = Map.groupBy(snapshot.executions, ({ input }) => inputOf(input).order);
  const scripts = new Map([...snapshot.orders].map(([script, pk]) => [pk, script]));
  return [...partitions].flatMap(([pk, items]) => {
    const journey = items.find(({ sk }) => sk === 'JOURNEY');
    if (!journey) return [];
    const script = scripts.get(pk);
    return [
      {
        pk,
        journey: readJourney(journey),
        ...itemsOf(items),
        executions: (executions.get(pk) ?? []).map((each) => ({ ...each, life: inputOf(each.input).life })),
        handedOver: snapshot.handedOver.filter((each) => each.pk === pk),
        ...(script ? { script } : {}),
        said: snapshot.said.filter((each) => each.script === script),
      },
    ];
  });
};

const itemsOf = (items: readonly Item[]) => {
  const of = (prefix: string) => items.filter(({ sk }) => sk.startsWith(prefix));
  const parcels = of('PARCEL#').map(readParcel);
  const entries = of('NOTICE#').map(({ value }): Entry => value);
  return {
    items,
    parcels: new Map(parcels.map((parcel) => [parcelKey(parcel), parcel])),
    timeline: of('AT#').map(readInteraction),
    ledger: new Map(entries.map((entry) => [noticeKey(entry), entry])),
    cases: of('CASE#').map(readCase),
  };
};

const inputOf = (input: string): { readonly order: string; readonly life: number } => JSON.parse(input);
