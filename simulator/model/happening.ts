import type { Case } from '../../domain/case.ts';
import type { Outcome } from '../../domain/command.ts';
import type { Change } from '../../domain/draft.ts';
import type { Journey } from '../../domain/journey.ts';
import { secondsLater } from '../../domain/time.ts';
import type { ParcelNews } from '../../domain/tracking.ts';
import type { Fact, Setting } from './setting.ts';
import { readings, saveChange } from './table.ts';
import type { Move, World } from './world.ts';

/** What carriers, shop, buyer and team do. A writer that loses its race reads and decides again, so only the winning try is a move. */
export const factMoves = (world: World, setting: Setting): readonly Move[] => {
  const next = setting.anyOrder ? world.facts : world.facts.slice(0, 1);
  return next.flatMap((place) => {
    const fact = setting.facts[place];
    if (!fact) return [];
    const rest = { ...world, facts: world.facts.filter((other) => other !== place) };
    return readings(world).map((read, reading) => {
      const change = changeBy(setting, { fact, place, read, world });
      const act = { kind: 'fact', fact: place, reading } as const;
      return { act, say: describe(fact), world: (change && saveChange(rest, read, change)) ?? rest };
    });
  });
};

const describe = (fact: Fact): string => {
  if (fact.kind === 'scan') return `a carrier scans parcel ${fact.parcel + 1}: ${fact.status}`;
  return { cancel: 'the shop cancels', answer: 'the buyer answers', close: 'a person ends the order' }[fact.kind];
};

interface Happening {
  readonly fact: Fact;
  readonly place: number;
  readonly read: Journey;
  readonly world: World;
}

const changeBy = (setting: Setting, { fact, place, read, world }: Happening): Change | undefined => {
  const { rules } = setting;
  const { now } = world;
  if (fact.kind === 'scan') return scan(setting, { fact, place, read, world });
  if (fact.kind === 'cancel') return changeOf(rules.cancel(read, now));
  if (fact.kind === 'answer') return changeOf(rules.answer(read, { answer: fact.answer, id: `a${place}` }, now));
  return read.cases > 0 ? changeOf(rules.close(read, { case: firstCase(read), endOrder: true }, now)) : undefined;
};

const changeOf = (outcome: Outcome): Change | undefined => (outcome.kind === 'changed' ? outcome.change : undefined);

/** Carriers' times follow the setting's order, whatever order the scans arrive in. */
export const SCANS_START = '2026-03-02T09:00:00.000Z';

const scan = (setting: Setting, { fact, place, read, world }: Happening): Change | undefined => {
  const parcel = fact.kind === 'scan' ? Object.values(world.parcels)[fact.parcel] : undefined;
  if (!parcel || fact.kind !== 'scan') return undefined;
  const orderAt = secondsLater(SCANS_START, place);
  const one = {
    id: `s${place}`,
    status: fact.status,
    actionRequired: false,
    time: { text: orderAt, instant: orderAt },
    orderAt,
    voice: 'carrier' as const,
    sender: 'doorstep',
    place,
  };
  const news: ParcelNews = { carrier: parcel.carrier, trackingNumber: parcel.trackingNumber, scans: [one] };
  return setting.rules.hear({ journey: read, parcel }, news, world.now);
};

const firstCase = ({ brand, order, placedAt }: Journey): Case => ({
  id: `${order}-c1`,
  ...{
    brand,
    order,
    about: 'problem',
    slot: '-',
    openedAt: placedAt,
    answerBy: placedAt,
    state: 'open',
    escalations: 0,
  },
});
