import { instantOf } from '../../domain/time.ts';
import type { Confidence } from '../../lambdas/adapters/connection-secrets.ts';
import { knownForAMinute } from '../../lambdas/adapters/known-for-a-minute.ts';
import { languageFor, loadAll } from '../../messages/languages.ts';
import { loadPhonePlans } from '../../senders/phone-number.ts';
import { agenda as newAgenda } from '../aws/agenda.ts';
import { calls as newCalls } from '../aws/calls.ts';
import { chance } from '../aws/chance.ts';
import { meter as newMeter } from '../aws/meter.ts';
import { asOnAws, steady } from '../aws/pace.ts';
import { arrivalsPort, inquiriesPort, retriesPort } from '../aws/ports.ts';
import { gauge, quotasOnAws } from '../aws/quotas.ts';
import { tablePort } from '../aws/table-port.ts';
import type { Script } from '../script.ts';
import { type MemoryTable, memoryTable } from '../table.ts';
import { awsParts } from './aws-parts.ts';
import { footingOn, MACHINE, signer } from './footing.ts';
import { oldestOpenCase, orderNamed } from './found.ts';
import { type Functions, functionsOn } from './functions.ts';
import { furnish } from './furnish.ts';
import { SECRET } from './letters.ts';
import { mailProviders } from './mail-providers.ts';
import { outside as newOutside } from './outside.ts';
import { postOffice } from './post-office.ts';
import { recordsOf } from './records.ts';
import { running } from './running.ts';
import { trackerApi } from './tracker-api.ts';
import { watching } from './watching.ts';
import { type Footing, type FunctionName, soundWiring } from './wiring.ts';
import type { World, WorldOptions } from './world.ts';

/** Opens Doorstep without AWS, with its brands in it. */
export const openWorld = async (options: WorldOptions): Promise<World> => {
  const { start, plan = 'standard@1', brands = [{ id: 'acme' }, { id: 'other' }] } = options;
  const table = memoryTable();
  await furnish(table, { brands, plan, start });
  // Time stands still in here until nobody waits: nobody may wait for a file.
  await Promise.all([loadAll(), loadPhonePlans()]);
  const kernel = kernelOf(table, options);
  const scripts: Script[] = [];
  const stand = standOf(kernel, scripts);
  const { aws, post, outside } = stand;
  const { agenda, calls, meter, run, watch, wiring } = kernel;
  return {
    agenda,
    calls,
    table,
    states: aws.states,
    play: (script) => {
      scripts.push(script);
      outside.play(script);
    },
    run: (until, mayGoOn) => agenda.run(until === undefined ? undefined : Date.parse(until), mayGoOn),
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
        underWay: [...aws.underWay(), ...run.underWay(), ...outside.underWay()],
        ...(next === undefined ? {} : { nextSweep: instantOf(next) }),
        touched: watch.touches(),
        texts: watch.texts(aws),
        orders: new Map(scripts.map((script) => [script, outside.orderOf(script) ?? ''] as const)),
        givenUp: aws.givenUp(),
      };
    },
  };
};

/** What everything else stands on: time, chance, the table, and the way of all calls. */
const kernelOf = (table: MemoryTable, { start, seed, languages = languageFor, ...options }: WorldOptions) => {
  const {
    wiring = soundWiring(),
    faults = new Map(),
    pace = 'steady',
    onCall,
    isWatched = false,
    quotas = quotasOnAws,
  } = options;
  const [agenda, random, meter, watch] = [
    newAgenda(Date.parse(start)),
    chance(seed),
    newMeter(table),
    watching(isWatched),
  ];
  const calls = newCalls(agenda, {
    plan: faults,
    gauge: gauge(quotas, agenda.now),
    onCall: (made) => {
      meter.call(made);
      onCall?.(made);
    },
  });
  const run = running({ calls, meter, watch });
  const paced = pace === 'aws' ? asOnAws(random) : steady;
  return { agenda, random, meter, watch, calls, run, wiring, table, languages, pace: paced };
};

/** The parts know each other in a ring: functions call AWS, and AWS calls functions. */
const standOf = (kernel: ReturnType<typeof kernelOf>, scripts: readonly Script[]) => {
  const { agenda, calls, run, random, table, languages } = kernel;
  const known: { functions?: Functions } = {};
  const functions = (): Functions => {
    if (!known.functions) throw new Error('Nothing runs before everything stands');
    return known.functions;
  };
  const aws = awsParts({ ...kernel, machine: MACHINE, functions });
  const told = mailProviders(
    (report, afterSeconds) => aws.reports.put([report], afterSeconds),
    (pk) => reportsOn(scripts, (script) => outside.orderOf(script) === pk),
  );
  const post = postOffice(agenda, calls, told);
  known.functions = functionsOn({
    now: agenda.now,
    newId: () => idFrom(random),
    pause: calls.pause,
    footing: footings(kernel, aws, post),
    retries: retriesPort(calls, aws.retries),
    arrivals: arrivalsPort(calls, aws.arrivals),
    inquiries: inquiriesPort(calls, aws.inquiries),
    web: trackerApi({ agenda, calls, scripts, overheard: (said) => outside.overheard(said) }),
    texter: post.texter,
    team: post.team,
    secrets: secretsBehind(calls, agenda.now),
    languages,
    signer,
  });
  const outside = newOutside({
    agenda,
    fault: (door) => calls.handOver({ kind: 'request', action: `lambda.Invoke ${door}` }),
    ask: (door, brand, request) => run.answer(door, brand, { request, functions: functions() }),
    oldestCase: (pk) => oldestOpenCase(table, pk),
    orderNamed: (brand, reference) => orderNamed(table, brand, reference),
  });
  return { aws, post, outside };
};

/** Looks only at scripts that tell of any, which are few. */
const reportsOn = (scripts: readonly Script[], isOf: (script: Script) => boolean) =>
  scripts.find((script) => script.reports && isOf(script))?.reports ?? [];

const footings = (
  { calls, meter, watch, wiring, table }: ReturnType<typeof kernelOf>,
  { queues, states }: ReturnType<typeof awsParts>,
  { mailer }: ReturnType<typeof postOffice>,
) => {
  const touched: Parameters<typeof tablePort>[1]['touched'] = (key, how) => watch.touched(calls.current(), key, how);
  const own = { table: tablePort(table, { calls, meter, touched }), calls, queues, states, mailer };
  return (by: FunctionName): Footing => wiring.footing(footingOn(own), by);
};

const secretsBehind = (calls: ReturnType<typeof newCalls>, now: () => number) => {
  const known = knownForAMinute<Confidence>(now);
  const confidence: Confidence = { secrets: [SECRET], apiKey: 'a key of no consequence' };
  const obtain = async (action: string, connections: readonly string[]): Promise<void> => {
    await calls.make({ kind: 'secret', action }, { does: async () => undefined });
    for (const connection of connections) known.set(connection, confidence);
  };
  return {
    read: async (connection: string): Promise<Confidence> => {
      if (!known.get(connection)) await obtain('ssm.GetParameter', [connection]);
      return confidence;
    },
    readAll: async (connections: readonly string[]): Promise<ReadonlyMap<string, Confidence>> => {
      const unknown = connections.filter((each) => !known.get(each));
      if (unknown.length > 0) await obtain('ssm.GetParameters', unknown);
      return new Map(connections.map((each) => [each, confidence]));
    },
  };
};

/** Looks like a random UUID, which is what functions give. */
const idFrom = (random: () => number): string => {
  let id = '';
  for (const each of 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx')
    id += each === 'x' ? digits.charAt(Math.floor(random() * digits.length)) : each;
  return id;
};

const digits = '0123456789abcdef';
