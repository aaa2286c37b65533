import type { Handshake } from '../../domain/journey.ts';
import { instantOf } from '../../domain/time.ts';
import { readJourney } from '../../lambdas/adapters/order-items.ts';
import type { Item } from '../../lambdas/adapters/table.ts';
import { isWait } from '../../state-machines/definition.ts';
import type { StreamRecord } from '../aws/stream.ts';
import { handshakeOf } from '../model/world.ts';
import type { ExecutionView } from '../step-functions/contract.ts';
import { lifeNumber } from './machines.ts';
import { ORDER, type RealWorld } from './real-world.ts';
import { type ExecutionShown, shownJourney, shownLedger, shownParcels, type View } from './view.ts';

export const viewOfReal = (real: RealWorld): View => {
  const { table, known, states } = real;
  const items = table.partition(ORDER);
  const of = (kind: string): readonly Item[] => items.filter(({ sk }) => sk.startsWith(`${kind}#`));
  const [journey] = items.filter(({ sk }) => sk === 'JOURNEY').map(readJourney);
  return {
    journey: journey && shownJourney(named(real, journey)),
    parcels: shownParcels(of('PARCEL').map(({ value }) => value)),
    ledger: shownLedger(of('NOTICE').map(({ value }) => value)),
    executions: states
      .executions()
      .map((execution) => shown(real, execution))
      .sort((a, b) => a.life - b.life),
    stream: known.stream.map((record) => shownRecord(real, record)),
    failures: known.failures,
    queue: [...known.queue].sort(),
    isRetried: known.isRetried,
    sent: counted(real.taken().map(({ notice }) => notice)),
  };
};

const records = new WeakMap<StreamRecord, object>();
const shownRecord = (real: RealWorld, record: StreamRecord): object => {
  const { old, new: next } = record;
  const shown = records.get(record) ?? { old: old && image(real, old), new: next && image(real, next) };
  records.set(record, shown);
  return shown;
};

const image = (real: RealWorld, item: Item): Handshake => named(real, handshakeOf(readJourney(item)));

/** With the model's names of tokens. */
const named = <Image extends Handshake>({ known: { tokens } }: RealWorld, image: Image): Image => {
  const { token, deadToken } = image;
  return {
    ...image,
    ...(token === undefined ? {} : { token: tokens.get(token) }),
    ...(deadToken === undefined ? {} : { deadToken: tokens.get(deadToken) }),
  };
};

const shown = (real: RealWorld, execution: ExecutionView): ExecutionShown => {
  const life = lifeNumber(execution.name);
  const doing = doingOf(real, life, execution);
  const { state = '', token = '', deadline, variables } = execution;
  // A name that was taken before the story began.
  if (real.setting.takenLives?.includes(life)) return { life, state: 'Replaced', doing: 'closed', ...blank };
  const isBound = deadline !== undefined && (doing === 'park' || doing === 'wait');
  return {
    ...{ life, state, doing, variables },
    progress: doing === 'call' ? progressOf(real, life) : undefined,
    token: doing === 'wait' ? real.known.tokens.get(token) : undefined,
    deadline: isBound ? instantOf(deadline) : undefined,
  };
};

const blank = { progress: undefined, token: undefined, deadline: undefined, variables: {} };

const doingOf = ({ setting }: RealWorld, life: number, execution: ExecutionView): ExecutionShown['doing'] => {
  if (execution.status !== 'RUNNING') return execution.status === 'SUCCEEDED' ? 'closed' : 'failed';
  const state = setting.machine(life).States[execution.state ?? ''];
  if (!state || !isWait(state)) return 'call';
  return execution.isWaiting ? 'wait' : 'park';
};

/** How far a telling step has come, by what it asks for. */
const progressOf = ({ gate }: RealWorld, life: number): ExecutionShown['progress'] => {
  const [next] = gate.held(`tell ${life}`);
  if (next?.kind === 'enqueue' || next?.action === 'write NOTICE') return 'claim';
  if (next?.action === 'query AT#') return 'rest';
  return next?.action === 'write JOURNEY' ? 'write' : 'begin';
};

const counted = (all: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(all, (one) => one)].map(([one, times]) => [one, times.length]));
