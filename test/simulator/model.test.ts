import { type Explored, explore } from '../../simulator/model/explore.ts';
import { sabotaged, sabotages } from '../../simulator/model/sabotages.ts';
import { everyday, long } from '../../simulator/model/settings.ts';

// The whole model is `npm run model`; here are the worlds that are explored to the end in seconds, and the first steps of all others.

const told: string[] = [];
const tell = (name: string, { states, depth, whole }: Explored): void => {
  told.push(`${name}: ${states} states, depth ${depth}${whole ? '' : ' (so far)'}`);
};
afterAll(() => process.stdout.write(`${told.join('\n')}\n`));

const explored = (name: string, found: Explored): Explored => {
  tell(name, found);
  expect(found.found).toBeUndefined();
  return found;
};

test.each(everyday.map((setting) => [setting.name, setting] as const))(
  'every interleaving of "%s" holds',
  (name, setting) => {
    expect(explored(name, explore(setting, Number.POSITIVE_INFINITY)).whole).toBe(true);
  },
);

test.each(long.map((setting) => [setting.name, setting] as const))(
  '"%s" holds as far as there is time to look',
  (name, setting) => {
    explored(name, explore(setting, 3_000));
  },
);

describe.each(sabotages.map((sabotage) => [sabotage.setting.name, sabotage] as const))('with %s', (name, sabotage) => {
  test('a counter-example is found', () => {
    const harmed = explore(sabotaged(sabotage), 150_000);
    tell(`with ${name}`, harmed);
    expect(harmed.found?.wrong).toBe(sabotage.wrong);
    expect(harmed.found?.trace.length).toBeGreaterThan(3);
  });

  test('the same world holds where the guard stands', () => {
    expect(explored(name, explore(sabotage.setting, Number.POSITIVE_INFINITY)).whole).toBe(true);
  });
});
