import { noteDeadToken } from '../../domain/handshake.ts';
import { explore, firstWorld, movesOf } from '../../simulator/model/explore.ts';
import { sabotaged, sabotages } from '../../simulator/model/sabotages.ts';
import type { Setting } from '../../simulator/model/setting.ts';
import { aSetting, everyday, long, rules, scan } from '../../simulator/model/settings.ts';
import type { RealOptions } from '../../simulator/refinement/real-world.ts';
import { type Refined, refine, refinedText, refineSample, refineWhole } from '../../simulator/refinement/refine.ts';
import { followTrace } from '../../simulator/refinement/trace.ts';
import type { Footing } from '../../simulator/world/wiring.ts';
import { isWait } from '../../state-machines/definition.ts';

// All of it is part of `npm run proof`.

const told: string[] = [];
afterAll(() => process.stdout.write(`${told.join('\n')}\n`));

test('what the model does the real functions and the real machine do, move by move', async () => {
  const all = await refine({ extent: 'short', seed: 1 }, (refined) => told.push(refinedText(refined)));
  expect(all.filter(({ parting }) => parting)).toEqual([]);
  expect(all).toHaveLength(everyday.length + long.length);
  expect(all.filter(({ whole }) => whole)).toHaveLength(3);
}, 400_000);

test('every move of every state is followed at least once', async () => {
  const { whole, moves = 0 } = (await refineWhole(aSetting('silence', []))) ?? {};
  expect(whole?.states).toBeGreaterThan(200);
  expect(moves).toBeGreaterThanOrEqual(whole?.moves ?? Number.NaN);
});

/** Follows until model and reality part, or for long enough. */
const partedBy = async (setting: Setting, options: RealOptions): Promise<readonly string[]> => {
  const refined: Refined = await refineSample(setting, { walks: 40, seed: 3 }, options);
  told.push(`${setting.name}, harmed: ${refined.parting?.differs.map((each) => each.slice(0, 90)).join('; ')}`);
  return refined.parting?.differs ?? [];
};

/** Takes what is overdue for something to be told later. */
const lateLook: Setting['rules']['look'] = (journey, caller, now) => {
  const first = rules.look(journey, caller, now);
  return first.kind === 'clock' ? { kind: 'tell' } : first;
};

const claimingLate = ({ ledger, outbox }: Footing): Partial<Footing> => {
  const later: Parameters<Footing['ledger']['claim']>[] = [];
  return {
    ledger: {
      ...ledger,
      claim: async (...claim) => {
        later.push(claim);
      },
    },
    outbox: {
      ...outbox,
      enqueue: async (pending) => {
        await outbox.enqueue(pending);
        for (const claim of later.splice(0)) await ledger.claim(...claim);
      },
    },
  };
};

describe('a model that says something else is found out', () => {
  const silence = aSetting('silence', []);
  const crashes = aSetting('two crashes', [scan('in_transit')], { faults: { crash: 2 } });
  const early = aSetting('an early clock', [], { faults: { early: 1 } });
  const killed = aSetting('a kill that nobody hears of', [], { faults: { kill: 1, lostRule: 1 } });
  const wiring = silence.wiring;

  test.each<readonly [string, Setting]>([
    ['parks are not told by the stream', { ...silence, wiring: { ...wiring, parksAreStreamed: false } }],
    ['a repeated step enqueues only its own claims', { ...crashes, wiring: { ...wiring, othersAreEnqueued: false } }],
    [
      'a nudge raises no turn',
      {
        ...early,
        rules: { ...rules, nudged: (journey, now) => ({ ...rules.nudged(journey, now), turn: journey.turn }) },
      },
    ],
    ['nobody notes a dead token', { ...killed, rules: { ...rules, noteDeadToken: () => undefined } }],
    [
      'a dead token is noted again and again',
      {
        ...killed,
        rules: { ...rules, noteDeadToken: (journey, token) => noteDeadToken({ ...journey, deadToken: '' }, token) },
      },
    ],
    [
      'the last write is left out',
      { ...silence, facts: [{ kind: 'cancel' }], rules: { ...rules, rested: () => undefined } },
    ],
    ['a telling step reckons with the clock after its claims', { ...silence, rules: { ...rules, look: lateLook } }],
  ])('%s', async (_, setting) => {
    expect(await partedBy(setting, {})).not.toEqual([]);
  });

  test('its waits do not know of news', async () => {
    const { machine } = early;
    const States = Object.fromEntries(
      Object.entries(machine(1).States).map(([name, state]) => [
        name,
        isWait(state)
          ? { ...state, Catch: state.Catch.filter(({ ErrorEquals }) => !ErrorEquals.includes('News')) }
          : state,
      ]),
    );
    const deaf = { ...early, machine: () => ({ ...machine(1), States }) };
    expect(await partedBy(deaf, { machine })).not.toEqual([]);
  });
});

/** What follows from the counter-example's words: of moves in the same words, the first. */
const retold = (setting: Setting, says: readonly string[]) => {
  const first = firstWorld(setting);
  const left = says.slice(1);
  let world = first;
  const next = () => {
    const said = left.shift();
    const move = said === undefined ? undefined : movesOf(world, setting).find(({ say }) => say === said);
    if (move) world = move.world;
    return move && { move, isNew: true };
  };
  return { first, next, left: () => left.length };
};

describe('what a guard keeps away happens without it on the real machine too', () => {
  const ofTheMachine = sabotages.filter((sabotage) => sabotage.harm(sabotage.setting).machine);

  test.each(ofTheMachine.map((sabotage) => [sabotage.setting.name, sabotage] as const))('%s', async (_, sabotage) => {
    const setting = sabotaged(sabotage);
    const { found } = explore(setting, 150_000);
    const trace = retold(setting, found?.trace ?? []);
    const { parksAreStreamed: areParksStreamed } = setting.wiring;
    expect(await followTrace(setting, trace, { areParksStreamed })).toBeUndefined();
    expect(trace.left()).toBe(0);
  });

  test('all five that stand in the machine', () => {
    expect(ofTheMachine).toHaveLength(5);
  });
});

describe('functions that do something else are found out', () => {
  const silence = aSetting('silence', []);
  const shipped = aSetting('shipped', [scan('in_transit')]);
  const crashed = aSetting('a crash', [scan('in_transit')], { faults: { crash: 1 } });
  const killed = aSetting('a kill', [scan('in_transit')], { faults: { kill: 1 } });

  test.each<readonly [string, Setting, (whole: Footing) => Partial<Footing>]>([
    ['nothing is claimed', silence, ({ ledger }) => ({ ledger: { ...ledger, claim: async () => {} } })],
    ['nothing is enqueued', silence, ({ outbox }) => ({ outbox: { ...outbox, enqueue: async () => {} } })],
    ['messages come before claims', crashed, claimingLate],
    [
      'the lock is not asked',
      shipped,
      ({ orders }) => ({
        orders: {
          ...orders,
          save: async (before, change) => {
            const newest = (await orders.find(`${before.brand}#${before.order}`)) ?? before;
            return orders.save({ ...before, version: newest.version }, change);
          },
        },
      }),
    ],
    ['a wait is not ended', shipped, ({ workflow }) => ({ workflow: { ...workflow, succeed: async () => 'woken' } })],
    [
      'a closed name is taken for a running one',
      killed,
      ({ workflow }) => ({
        workflow: {
          ...workflow,
          start: async (order, life) => {
            await workflow.start(order, life);
            return 'running';
          },
        },
      }),
    ],
    ['a dead life is not noted', killed, ({ orders }) => ({ orders: { ...orders, noteDead: async () => {} } })],
    [
      'a notice is handed over twice',
      silence,
      ({ mailer }) => ({
        mailer: {
          send: async (mail) => {
            await mailer.send(mail);
            return mailer.send(mail);
          },
        },
      }),
    ],
  ])('%s', async (_, setting, harm) => {
    expect(await partedBy(setting, { footing: (whole) => ({ ...whole, ...harm(whole) }) })).not.toEqual([]);
  });
});
