import { TryAgain } from '../../../domain/errors.ts';
import { agenda as newAgenda } from '../../../simulator/aws/agenda.ts';
import { type Made, calls as newCalls } from '../../../simulator/aws/calls.ts';
import { type CallKind, type Fault, faults, faultsOf } from '../../../simulator/aws/fault.ts';
import { gauge, quotasOnAws } from '../../../simulator/aws/quotas.ts';

/** One function of ten seconds that makes one call, which counts how often it was done. */
const oneCall = async (fault: Fault | undefined, kind: CallKind = 'write') => {
  const agenda = newAgenda(0);
  const made: Made[] = [];
  const calls = newCalls(agenda, {
    plan: new Map(fault ? [[0, fault]] : []),
    gauge: gauge({}, agenda.now),
    onCall: (call) => made.push(call),
  });
  let done = 0;
  const does = async () => {
    done += 1;
    return `done ${done} at ${agenda.now()}`;
  };
  const others: string[] = [];
  agenda.after(5_000, () => others.push('somebody else'));
  let answer = 'nothing';
  void calls
    .run({ function: 'f', brand: 'acme', about: '', seconds: 10 }, () =>
      calls.make({ kind, action: 'a.B' }, { does, onConflict: async () => 'in the way', partly: async () => 'a part' }),
    )
    .then((ran) => {
      if (ran.kind === 'answered') answer = ran.answer;
      else answer = ran.kind === 'failed' && ran.error instanceof TryAgain ? 'try again' : ran.kind;
      answer = `${answer} at ${agenda.now()}`;
    });
  await agenda.run(60_000);
  return { answer, done, made, others };
};

test.each<[Fault | undefined, CallKind, string, number]>([
  [undefined, 'write', 'done 1 at 0 at 0', 1],
  ['throttled', 'write', 'try again at 0', 0],
  ['lost', 'write', 'try again at 0', 0],
  ['unanswered', 'write', 'try again at 0', 1],
  ['repeated', 'write', 'done 2 at 0 at 0', 2],
  ['conflict', 'write', 'in the way at 0', 0],
  ['partly', 'enqueue', 'a part at 0', 0],
  ['dies-before', 'write', 'died at 0', 0],
  ['dies-after', 'write', 'died at 0', 1],
  ['times-out', 'write', 'died at 10000', 1],
  ['slow-before', 'write', 'done 1 at 8000 at 8000', 1],
  ['slow-after', 'write', 'done 1 at 0 at 8000', 1],
])('a call that is %s (%s) comes to: %s', async (fault, kind, ...comes) => {
  const came = await oneCall(fault, kind);
  expect([came.answer, came.done]).toEqual(comes);
});

test('a fault that a kind of call cannot have does it no harm', async () => {
  const { answer, made } = await oneCall('conflict', 'read');
  expect(answer).toBe('done 1 at 0 at 0');
  expect(made).toEqual([{ kind: 'read', action: 'a.B', number: 0, by: 'f' }]);
});

test('whoever died calls nobody any more', async () => {
  const agenda = newAgenda(0);
  const made: Made[] = [];
  const calls = newCalls(agenda, {
    plan: new Map([[0, 'dies-before']]),
    gauge: gauge({}, agenda.now),
    onCall: (call) => made.push(call),
  });
  const one = () => calls.make({ kind: 'write', action: 'a.B' }, { does: async () => 'done' });
  void calls.run({ function: 'f', brand: '', about: '', seconds: 10 }, () => Promise.all([one(), one()]));
  await agenda.run();
  expect(made).toHaveLength(1);
});

test('what is done on nobody’s behalf goes on when the function has died', async () => {
  const agenda = newAgenda(0);
  const by: string[] = [];
  const calls = newCalls(agenda, {
    plan: new Map([[1, 'dies-before']]),
    gauge: gauge({}, agenda.now),
    onCall: (call) => by.push(call.by),
  });
  const call = () => calls.make({ kind: 'write', action: 'a.B' }, { does: async () => 'done' });
  const later = async () => {
    await new Promise<void>((resolve) => void agenda.after(5, resolve));
    return call();
  };
  let apart: Promise<string> | undefined;
  void calls.run({ function: 'f', brand: '', about: '', seconds: 10 }, async () => {
    await call();
    apart = calls.apart(later);
    return call();
  });
  await agenda.run();
  await expect(apart).resolves.toBe('done');
  expect(by).toEqual(['f', 'f', '']);
});

test('every fault can happen to some kind of call', () => {
  expect(new Set(Object.values(faultsOf).flat())).toEqual(new Set(faults));
});

test('a quota lets a burst through and then its rate, and throttles the rest', () => {
  let now = 0;
  const { isAllowed } = gauge({ 'states.StartExecution': { bucket: 3, perSecond: 2 } }, () => now);
  const taken = () => Array.from({ length: 5 }, () => isAllowed('states.StartExecution')).filter(Boolean).length;
  const first = taken();
  now = 1000;
  const second = taken();
  now = 60_000;
  expect([first, second, taken(), isAllowed('dynamodb.GetItem')]).toEqual([3, 2, 3, true]);
});

test('the quotas of the machine are those that AWS publishes', () => {
  expect(quotasOnAws['states.StartExecution']).toEqual({ bucket: 1300, perSecond: 300 });
  expect(quotasOnAws['states.SendTaskSuccess']).toEqual({ bucket: 3000, perSecond: 500 });
});
