import { lifeOf } from '../../domain/execution-name.ts';
import type { Definition } from '../../state-machines/definition.ts';
import { type Machine, readMachine } from '../../state-machines/language.ts';
import { invoking, updating } from '../aws/machine-calls.ts';
import type { Setting } from '../model/setting.ts';
import type { StepFunctions, UpdateItemInput } from '../step-functions/contract.ts';
import { stepFunctions } from '../step-functions/step-functions.ts';
import type { MemoryTable } from '../table.ts';
import { MACHINE } from '../world/footing.ts';
import type { Gate } from './gate.ts';
import type { HandClock } from './hand-clock.ts';
import type { Known } from './known.ts';

interface Around {
  readonly clock: HandClock;
  readonly gate: Gate;
  readonly table: MemoryTable;
  readonly known: Known;
  readonly machine: Setting['machine'];
  readonly tell: (payload: unknown) => Promise<unknown>;
}

/** The machine of every life. Its parks and the functions it calls wait at the gate. */
export const machinesOn = ({ clock, gate, table, known, machine, tell }: Around): StepFunctions => {
  const park = async (input: UpdateItemInput, life: number): Promise<void> => {
    const parks = (known.parks.get(life) ?? 0) + 1;
    const token = input.ExpressionAttributeValues?.[':token'];
    const timer = clock.newest();
    known.parks.set(life, parks);
    if (timer) known.timers.set(life, timer);
    if (token && 'S' in token) known.tokens.set(token.S, `${life}.${parks}`);
    const ran = await gate.run(`park ${life}`, () => updating(gate.calls, input, { table, kill: () => {} }));
    if (ran.kind === 'failed') throw ran.error;
    if (ran.kind === 'died') await new Promise<never>(() => {});
  };
  const states = stepFunctions({
    agenda: clock.agenda,
    random: () => 0,
    stepMilliseconds: 0,
    invoke: (name, payload, { execution }) =>
      invoking(gate.calls, name, {
        run: () => gate.run(`tell ${lifeNumber(execution)}`, () => tell(payload)),
        kill: () => {},
      }),
    updateItem: (input, { execution }) => park(input, lifeNumber(execution)),
    ended: ({ name, status }) => {
      const life = lifeNumber(name);
      if (status !== 'SUCCEEDED') known.failures = [...known.failures, life];
      for (const what of ['tell', 'park']) gate.die(`${what} ${life}`);
    },
  });
  return {
    ...states,
    startExecution: (call) => {
      states.createMachine(MACHINE, machineOf(machine(lifeNumber(call.name))));
      return states.startExecution(call);
    },
  };
};

export const lifeNumber = (execution: string): number => lifeOf(execution)?.life ?? 0;

const machines = new WeakMap<Definition, Machine>();
const machineOf = (definition: Definition): Machine => {
  const known = machines.get(definition) ?? readMachine(JSON.stringify(definition));
  machines.set(definition, known);
  return known;
};
