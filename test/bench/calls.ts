import { z } from 'zod';

const counted = z.object({
  calls: z.array(
    z.object({
      caller: z.string(),
      service: z.string(),
      action: z.string(),
      count: z.number(),
      writeUnits: z.number(),
      readUnits: z.number(),
    }),
  ),
  functions: z.array(
    z.object({ name: z.string(), invocations: z.number(), milliseconds: z.number(), logBytes: z.number() }),
  ),
});

/** What functions and the machine asked of AWS since the counting began. */
export type Counted = z.infer<typeof counted>;

const ask = async (endpoint: string, method: 'GET' | 'DELETE'): Promise<Counted> =>
  counted.parse(await (await fetch(`${endpoint}/_doorstep/calls`, { method })).json());

export const beginCounting = (endpoint: string): Promise<Counted> => ask(endpoint, 'DELETE');

/** The clock's and the operator's own work belongs to no order. */
export const readCounts = async (endpoint: string): Promise<Counted> => {
  const { calls, functions } = await ask(endpoint, 'GET');
  const ofOrders = (name: string) => name !== 'sweep' && name !== 'operate' && !name.startsWith('Doorstep-');
  return {
    calls: calls.filter(({ caller }) => ofOrders(caller)),
    functions: functions.filter(({ name }) => ofOrders(name)),
  };
};

export const callsOf = ({ calls }: Counted, caller: string): number =>
  calls.filter((one) => one.caller === caller).reduce((sum, { count }) => sum + count, 0);
