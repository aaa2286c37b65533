import { type Instant, instantOf } from '../../domain/time.ts';
import { knownForAMinute } from '../../lambdas/adapters/known-for-a-minute.ts';
import { ledgerStore } from '../../lambdas/adapters/ledger-store.ts';
import { linkSigner } from '../../lambdas/adapters/links.ts';
import { orderStore } from '../../lambdas/adapters/order-store.ts';
import { trackingStore } from '../../lambdas/adapters/tracking-store.ts';
import { agenda as newAgenda } from '../aws/agenda.ts';
import { calls as newCalls } from '../aws/calls.ts';
import { chance } from '../aws/chance.ts';
import { meter as newMeter } from '../aws/meter.ts';
import { asOnAws, steady } from '../aws/pace.ts';
import { outboxPort, retriesPort, workflowPort } from '../aws/ports.ts';
import { tablePort } from '../aws/table-port.ts';
import { memoryTable } from '../table.ts';
import { awsParts } from './aws-parts.ts';
import { type Functions, functionsOn } from './functions.ts';
import { furnish } from './furnish.ts';
import { outside as newOutside, SECRET } from './outside.ts';
import { postOffice } from './post-office.ts';
import { recordsOf } from './records.ts';
import { running } from './running.ts';
import { watching } from './watching.ts';
import { type FunctionName, soundWiring } from './wiring.ts';
import type { World, WorldOptions } from './world.ts';

const MACHINE = 'order';

/** Opens Doorstep without AWS, with its brands in it. */
export const openWorld = async (options: WorldOptions): Promise<World> => {
  const { start, seed, plan = 'standard@1', brands = [{ id: 'acme' }, { id: 'other' }] } = options;
  const { wiring = soundWiring(), faults = new Map(), pace: paceName = 'steady' } = options;
  const agenda = newAgenda(Date.parse(start));
  const random = chance(seed);
  const table = memoryTable();
  await furnish(table, { brands, plan, start });
  const meter = newMeter(table);
  const watch = watching(options.isWatched ?? false);
  const calls = newCalls(agenda, {
    plan: faults,
    onCall: (made) => {
      meter.call(made);
      options.onCall?.(made);
    },
  });
  const kernel = { agenda, calls, pace: paceName === 'aws' ? asOnAws(random) : steady, random, wiring, table, watch };
  const run = running({ ...kernel, meter });

  // The parts know each other in a ring: functions call AWS, and AWS calls functions.
  const known: { functions?: Functions } = {};
  const functions = (): Functions => {
    if (!known.functions) throw new Error('Nothing runs before everything stands');
    return known.functions;
  };
  const aws = awsParts({ ...kernel, machine: MACHINE, run, functions });
  const post = postOffice(agenda, calls);
  const own = tablePort(table, { calls, meter, touched: (key, how) => watch.touched(calls.current(), key, how) });
  const footing = (by: FunctionName) =>
    wiring.footing(
      {
        table: own,
        orders: orderStore(own),
        ledger: ledgerStore(own),
        tracking: trackingStore(own),
        outbox: outboxPort(calls, aws.queues),
        workflow: workflowPort(calls, aws.states, MACHINE),
        mailer: post.mailer,
      },
      by,
    );
  known.functions = functionsOn({
    now: agenda.now,
    newId: () => idFrom(random),
    pause: calls.pause,
    footing,
    retries: retriesPort(calls, aws.retries),
    texter: post.texter,
    team: post.team,
    secrets: secretsBehind(calls, agenda.now),
    signer: linkSigner({ current: 'a secret of no consequence, for simulations', previous: '' }),
  });
  const outside = newOutside({
    agenda,
    fault: (door) => calls.handOver({ kind: 'request', action: `lambda.Invoke ${door} by http` }),
    ask: (door, brand, request) => run.answer(door, brand, request, functions()),
    oldestCase: (pk) => oldestOpenCase(table, pk),
  });

  const scripts: Parameters<World['play']>[0][] = [];
  return {
    agenda,
    table,
    states: aws.states,
    play: (script) => {
      scripts.push(script);
      outside.play(script);
    },
    run: (until) => agenda.run(until === undefined ? undefined : Date.parse(until)),
    records: () => recordsOf(table, { scripts, orderOf: outside.orderOf, post: post.taken(), states: aws.states }),
    usage: () => meter.usage(aws.states.transitions()),
    snapshot: () => {
      const next = wiring.isSwept ? aws.clock.next() : undefined;
      return {
        now: instantOf(agenda.now()),
        items: table.items(),
        executions: aws.states.executions(),
        handedOver: post.taken(),
        said: outside.said,
        underWay: [...aws.underWay(), ...run.underWay(), ...outside.underWay().map((what) => ({ what, pk: '' }))],
        ...(next === undefined ? {} : { nextSweep: instantOf(next) }),
        touched: watch.touches(),
        texts: watch.texts(aws),
        orders: new Map(scripts.flatMap((script) => [[script, outside.orderOf(script) ?? ''] as const])),
      };
    },
  };
};

const secretsBehind = (calls: ReturnType<typeof newCalls>, now: () => number) => {
  const known = knownForAMinute<readonly string[]>(now);
  return {
    read: async (connection: string): Promise<readonly string[]> => {
      const kept = known.get(connection);
      if (kept) return kept;
      const secrets = await calls.make({ kind: 'secret', action: 'ssm.GetParameter' }, { does: async () => [SECRET] });
      known.set(connection, secrets);
      return secrets;
    },
  };
};

/** Looks like a random UUID, which is what functions give. */
const idFrom = (random: () => number): string => {
  const hex = (length: number) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
};

const oldestOpenCase = (table: ReturnType<typeof memoryTable>, pk: string): string | undefined =>
  table
    .partition(pk)
    .filter(({ sk, state }) => sk.startsWith('CASE#') && state === 'open')
    .map(({ sk }): Instant => sk.slice('CASE#'.length))[0];
