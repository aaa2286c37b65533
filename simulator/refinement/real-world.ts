import { executionName } from '../../domain/execution-name.ts';
import { intakeStore } from '../../lambdas/adapters/intake-store.ts';
import { orderKey } from '../../lambdas/adapters/keys.ts';
import { languageFor } from '../../messages/languages.ts';
import { retriesPort } from '../aws/ports.ts';
import { firstChange } from '../model/explore.ts';
import type { Setting } from '../model/setting.ts';
import type { StepFunctions } from '../step-functions/contract.ts';
import { type MemoryTable, memoryTable } from '../table.ts';
import { footingOn, MACHINE, signer } from '../world/footing.ts';
import { furnish } from '../world/furnish.ts';
import { SECRET } from '../world/letters.ts';
import { postOffice } from '../world/post-office.ts';
import type { Footing } from '../world/wiring.ts';
import { type RealFunctions, realFunctions } from './functions.ts';
import { type Gate, gate as newGate } from './gate.ts';
import { type HandClock, handClock } from './hand-clock.ts';
import { heldTable, type Sight } from './held-table.ts';
import { type Known, keepChange, newKnown, queuesOf } from './known.ts';
import { machinesOn } from './machines.ts';

/** One order of a model's world, held by the real functions, the real machine and the table's twin. Nothing moves unless it is let go. */
export interface RealWorld {
  readonly setting: Setting;
  readonly clock: HandClock;
  readonly gate: Gate;
  readonly table: MemoryTable;
  readonly sight: Sight;
  readonly known: Known;
  readonly states: StepFunctions;
  readonly functions: RealFunctions;
  /** What providers took, by notice. */
  readonly taken: () => readonly { readonly notice: string }[];
}

export interface RealOptions {
  /** Which machine a life runs: the setting's own, unless told otherwise. */
  readonly machine?: Setting['machine'];
  /** False: a sabotage takes the parks' own records away from *wake*. */
  readonly areParksStreamed?: boolean;
  /** What functions stand on instead of what they should: for sabotage. */
  readonly footing?: (whole: Footing) => Footing;
}

export const REFERENCE = 'r1';
/** Journeys, parcels and names are those of the model's order. */
export const ORDER = orderKey('acme', 'o1');

export const openRealWorld = async (setting: Setting, options: RealOptions = {}): Promise<RealWorld> => {
  const { machine = setting.machine, areParksStreamed = true, footing = (whole: Footing) => whole } = options;
  const { placedAt } = firstChange(setting).journey;
  const table = memoryTable();
  await furnish(table, { brands: [{ id: 'acme', zone: 'UTC' }], plan: 'brief@1', start: placedAt });
  const clock = handClock(Date.parse(placedAt));
  const [gate, known, sight]: [Gate, Known, Sight] = [newGate(), newKnown(), { overdue: [] }];
  // Machine and functions know each other in a ring.
  const ring: { functions?: RealFunctions } = {};
  const tell = async (payload: unknown): Promise<unknown> => ring.functions?.tell(payload);
  const states = machinesOn({ clock, gate, table, known, machine, tell });
  const held = heldTable(table, gate.calls, sight);
  const post = postOffice(clock.agenda, gate.calls);
  const { retries, ...queues } = queuesOf(known);
  const whole = footingOn({ table: held, calls: gate.calls, queues, states, mailer: post.mailer });
  const functions = realFunctions({
    ...{ now: clock.agenda.now, newId: newIds(), pause: async () => {}, footing: () => footing(whole) },
    ...{ retries: retriesPort(gate.calls, retries), texter: post.texter, team: post.team },
    ...{ secrets: { read: async () => ({ secrets: [SECRET] }), readAll: async () => new Map() } },
    ...{ signer, languages: languageFor },
    ...{ arrivals: { put: async () => {} }, inquiries: { put: async () => {} } },
    ...{ web: async () => ({ status: 404, headers: {}, body: new Uint8Array() }) },
  });
  ring.functions = functions;
  table.watch((change) => keepChange(known, change, areParksStreamed));
  takeNames(states, setting, known);
  await placeOrder(setting, whole);
  return { setting, clock, gate, table, sight, known, states, functions, taken: post.taken };
};

const newIds = (): (() => string) => {
  let ids = 0;
  return () => {
    ids += 1;
    return `id-${ids}`;
  };
};

const placeOrder = async (setting: Setting, { table, orders }: Footing): Promise<void> => {
  const change = firstChange(setting);
  const { placedAt } = change.journey;
  await intakeStore(table, orders).take({
    change,
    person: { name: 'A Buyer', email: 'buyer@example.com', consents: { email: true, sms: false } },
    purchase: { reference: REFERENCE, number: '1', lines: [], total: '10.00', currency: 'EUR', placedAt },
    digests: {},
  });
};

/** Executions that ended before the story begins. */
const takeNames = (states: StepFunctions, { takenLives = [] }: Setting, known: Known): void => {
  for (const life of takenLives) {
    const name = executionName(ORDER, life);
    states.startExecution({ machine: MACHINE, name, input: JSON.stringify({ order: ORDER, life }) });
    states.stopExecution({ machine: MACHINE, name });
  }
  known.failures = [];
};
