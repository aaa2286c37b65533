import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonata from 'jsonata';
import { answer, cancel, close, type Outcome, reportProblem } from '../../domain/command.ts';
import { wakeErrors } from '../../domain/errors.ts';
import type { Journey } from '../../domain/journey.ts';
import { type NextWord, nextWord, type Rung, rungs } from '../../domain/stage.ts';
import { definitions, newestDefinition, type Told } from '../../domain/tell.ts';
import { readCall } from '../../lambdas/tell/call.ts';
import { tellOrder } from '../../lambdas/tell/handler.ts';
import {
  type Definition,
  isTell,
  isWait,
  orderDefinitionText,
  readDefinition,
  type State,
  type Tell,
  type Wait,
} from '../../state-machines/definition.ts';
import { days } from '../support/order.ts';
import { PK, type Stand, scan, withOrder } from '../support/stand.ts';

/** Executions run for months on the definition that they began with. Every one that was published is kept here, and today's functions are asked by it. */
const folder = join(import.meta.dirname, 'kept');
const numberIn = (file: string): number => Number(/^order\.(\d+)\.asl\.json$/.exec(file)?.[1]);
const kept = readdirSync(folder)
  .map((file) => [numberIn(file), readFileSync(join(folder, file), 'utf8')] as const)
  .sort(([one], [other]) => one - other);

test('every number up to the newest is kept', () => {
  const numbers = Array.from({ length: newestDefinition }, (_, index) => index + 1);
  expect(kept.map(([number]) => number)).toEqual(numbers);
  expect(numbers).toEqual(expect.arrayContaining([...definitions]));
});

test('what is deployed is what is kept under the newest number: another definition has another number', () => {
  expect(JSON.parse(orderDefinitionText())).toEqual(JSON.parse(kept.at(-1)?.[1] ?? '{}'));
});

// Orders, one for each word that a telling step may say.

const changed = async (stand: Stand, decide: (journey: Journey) => Outcome) => {
  const journey = await stand.journey();
  const outcome = decide(journey);
  if (outcome.kind !== 'changed') throw new Error(`not changed: ${outcome.kind}`);
  await stand.orders.save(journey, outcome.change);
  return outcome.change;
};

const begun: Readonly<Record<Exclude<NextWord, 'Replaced'>, (stand: Stand) => Promise<unknown>>> = {
  Shipment: async () => undefined,
  DeliveryDay: (stand) => scan(stand, 'in_transit'),
  Delivery: (stand) => scan(stand, 'out_for_delivery'),
  CheckIn: (stand) => scan(stand, 'delivered'),
  Answer: async (stand) => {
    await scan(stand, 'delivered');
    stand.clock.at = days(5);
  },
  Settled: async (stand) => {
    await scan(stand, 'delivered');
    await changed(stand, (journey) => answer(journey, { answer: 'happy', id: 'a1' }, stand.clock.at));
  },
  Cancelled: (stand) => changed(stand, (journey) => cancel(journey, stand.clock.at)),
  Closed: async (stand) => {
    const open = await changed(stand, (journey) =>
      reportProblem(journey, { kind: 'lost', state: 'open' }, stand.clock.at),
    );
    const [about] = open.cases.opened;
    await changed(stand, (journey) => close(journey, { case: about!, endOrder: true }, stand.clock.at));
  },
};

const words: readonly NextWord[] = [...Object.values(rungs).map((rung: Rung) => nextWord(rung)), 'Replaced'];

const standAt = async (word: NextWord): Promise<Stand> => {
  const stand = await withOrder();
  if (word !== 'Replaced') await begun[word](stand);
  return stand;
};

// A definition's own expressions, by the reference engine.

type Scope = { readonly bound?: object; readonly states?: object };

const evaluate = async (value: string | number, { bound = {}, states = {} }: Scope): Promise<unknown> => {
  const expression = /^\{% (.*) %\}$/.exec(String(value))?.[1];
  return expression === undefined ? value : jsonata(expression).evaluate({}, { ...bound, states });
};

const evaluateAll = async (all: object, scope: Scope): Promise<any> =>
  Object.fromEntries(
    await Promise.all(Object.entries(all).map(async ([name, one]) => [name, await evaluate(one, scope)])),
  );

const context = (name: string, life: number) => ({
  Execution: { Input: { order: PK, life } },
  State: { Name: name },
  Task: { Token: 'a-token' },
});

/** A telling step as Step Functions does it: its variables afterwards, or the name of what was thrown. */
const step = async (stand: Stand, [name, state]: readonly [string, Tell], life: number): Promise<any> => {
  const { Payload } = state.Arguments;
  const payload = await evaluateAll(Payload, { states: { context: context(name, life) } });
  let told: Told;
  try {
    told = await tellOrder({ ...stand, shortestWaitSeconds: 60 })(readCall(payload));
  } catch (error) {
    return { thrown: (error as Error).name };
  }
  return { looks: 0, ...(await evaluateAll(state.Assign, { states: { result: { Payload: told } } })) };
};

const catches = (state: Tell | Wait): readonly string[] => state.Catch.flatMap(({ ErrorEquals }) => ErrorEquals);

/** "turn = :seen AND rung = :rung" and "SET #token = :token, tokenSeen = :seen", as names and values. */
const parts = (expression: string, park: Wait['Arguments'], values: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(
    [...expression.matchAll(/(#?\w+) = (:\w+)/g)].map(([, name = '', value = '']) => [
      park.ExpressionAttributeNames[name] ?? name,
      values[value] ?? '',
    ]),
  );

const parkOn = async (stand: Stand, park: Wait['Arguments'], scope: Scope) => {
  const values = Object.fromEntries(
    await Promise.all(
      Object.entries(park.ExpressionAttributeValues).map(async ([key, one]) => [
        key,
        'S' in one ? String(await evaluate(one.S, scope)) : Number(await evaluate(one.N, scope)),
      ]),
    ),
  );
  const [pk, sk] = await Promise.all(
    [park.Key.pk, park.Key.sk].map(async (one) => String(await evaluate('S' in one ? one.S : one.N, scope))),
  );
  const set = parts(park.UpdateExpression, park, values);
  const equals = parts(park.ConditionExpression, park, values);
  await stand.table.write([{ kind: 'update', key: { pk: pk!, sk: sk! }, set, if: { equals } }]);
};

describe.each(kept)('definition %i', (number, text) => {
  const definition: Definition = readDefinition(text);
  const all: readonly (readonly [string, State])[] = Object.entries(definition.States);
  const tells = all.flatMap(([name, state]) => (isTell(state) ? [[name, state] as const] : []));
  const waits = all.flatMap(([name, state]) => (isWait(state) ? [[name, state] as const] : []));
  const choices = all.flatMap(([, state]) => (state.Type === 'Choice' ? [state] : []));
  const isSpoken = definitions.some((spoken) => spoken === number);

  const whereTo = async (variables: object): Promise<string> => {
    for (const { Condition, Next } of choices[0]!.Choices)
      if (await evaluate(Condition, { bound: variables })) return Next;
    return choices[0]!.Default;
  };

  test('says its own number', () => {
    expect(tells.length).toBeGreaterThan(0);
    for (const [, { Arguments }] of tells) expect(Arguments.Payload.definition).toBe(number);
  });

  test('knows no word that is not said, and is said none that it does not know', () => {
    const known = choices.flatMap(({ Choices }) =>
      Choices.flatMap(({ Condition }) => [...Condition.matchAll(/\$next = '(\w+)'/g)].map(([, word]) => word)),
    );
    expect(known.filter((word) => !words.some((said) => said === word))).toEqual([]);
    expect(known).toEqual(expect.arrayContaining(isSpoken ? [...words] : ['Replaced']));
  });

  test('hears everything that its waits are ended with', () => {
    for (const [, wait] of waits) expect(catches(wait)).toEqual(expect.arrayContaining([...wakeErrors]));
  });

  describe.each(words)('asked for an order that is at "%s"', (word) => {
    const life = word === 'Replaced' ? 0 : 1;
    const expected = isSpoken ? word : 'Replaced';

    test.each(tells)('from "%s" it is told all that it keeps, and goes on', async (...asking) => {
      const stand = await standAt(word);
      const variables = await step(stand, asking, life);
      if (asking[1].Arguments.Payload.expect && expected !== 'Settled') {
        expect(variables).toEqual({ thrown: 'NotYet' });
        expect(catches(asking[1])).toContain('NotYet');
        return;
      }
      expect(variables).toEqual({
        looks: 0,
        seen: expect.any(Number),
        promiseSeconds: expect.any(Number),
        lookBy: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        next: expected,
      });
      expect(variables.promiseSeconds).toBeGreaterThanOrEqual(1);
      const state = definition.States[await whereTo(variables)];
      expect(state?.Type).toBe(['Settled', 'Cancelled', 'Closed', 'Replaced'].includes(expected) ? 'Succeed' : 'Task');
    });

    test('it parks what is found by whoever wakes it', async () => {
      const stand = await standAt(word);
      const variables = await step(stand, tells[0]!, life);
      const name = await whereTo(variables);
      const wait = waits.find(([one]) => one === name);
      if (!wait) return expect(definition.States[name]?.Type).toBe('Succeed');
      expect(await evaluate(wait[1].TimeoutSeconds ?? '', { bound: variables })).toBe(variables.promiseSeconds);
      await parkOn(stand, wait[1].Arguments, { bound: variables, states: { context: context(name, life) } });
      const { rung, turn } = await stand.journey();
      expect(await stand.journey()).toMatchObject({
        token: 'a-token',
        tokenSeen: turn,
        tokenRung: rung,
        lookBy: variables.lookBy,
      });
    });
  });
});
