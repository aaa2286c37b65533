import { runOn } from '../state-machines/small/rules.ts';
import { rulesOfStates } from '../state-machines/small/rules-of-states.ts';
import { rulesOfWaits } from '../state-machines/small/rules-of-waits.ts';
import { definitionOf } from '../state-machines/small/stage.ts';
import { twin } from '../state-machines/small/twin.ts';

describe("the twin keeps Step Functions' rule that", () => {
  test.each([...rulesOfStates, ...rulesOfWaits])('$rule', async ({ file, play, expected }) => {
    const { stage } = twin();
    const run = await runOn(stage, await stage.machine(definitionOf(file, 'Told')));
    expect(await play(run)).toEqual(expected);
  });
});
