import { agenda } from '../../../simulator/aws/agenda.ts';

test('things happen by their time, and those of one moment in the order in which they were asked for', async () => {
  const [time, seen] = [agenda(1000), [] as string[]];
  time.after(20, () => seen.push(`second at ${time.now()}`));
  time.after(10, () => seen.push(`first at ${time.now()}`));
  time.after(20, () => seen.push(`third at ${time.now()}`));
  await time.run();
  expect(seen).toEqual(['first at 1010', 'second at 1020', 'third at 1020']);
});

test('what follows from something happens before the next thing, however many promises lie between', async () => {
  const [time, seen] = [agenda(0), [] as string[]];
  time.after(1, async () => {
    for (let step = 0; step < 50; step += 1) await undefined;
    seen.push('all of the first');
  });
  time.after(2, () => seen.push('the second'));
  await time.run();
  expect(seen).toEqual(['all of the first', 'the second']);
});

test('what follows from something happens before the next thing, also where it lets a tick go by', async () => {
  const [time, seen] = [agenda(0), [] as string[]];
  for (const at of [0, 10, 20, 30]) {
    time.after(at, async () => {
      await undefined;
      await new Promise<void>((resolve) => process.nextTick(resolve));
      await undefined;
      seen.push(`${at} at ${time.now()}`);
    });
  }
  await time.run();
  expect(seen).toEqual(['0 at 0', '10 at 10', '20 at 20', '30 at 30']);
});

test('nothing happens after the time asked for, and then it is that time', async () => {
  const [time, seen] = [agenda(0), [] as number[]];
  time.after(10, () => seen.push(10));
  time.after(30, () => seen.push(30));
  await time.run(20);
  expect([seen, time.now(), time.next()]).toEqual([[10], 20, 30]);
});

test('what was taken off the agenda does not happen', async () => {
  const [time, seen] = [agenda(0), [] as string[]];
  const cancel = time.after(10, () => seen.push('cancelled'));
  time.after(20, () => seen.push('kept'));
  cancel();
  expect(time.next()).toBe(20);
  await time.run();
  expect(seen).toEqual(['kept']);
});

test('it goes on only as long as it may', async () => {
  const time = agenda(0);
  let rounds = 0;
  const again = (): void => {
    rounds += 1;
    time.after(1, again);
  };
  time.after(1, again);
  await time.run(undefined, () => rounds < 100);
  expect(rounds).toBe(100);
});
