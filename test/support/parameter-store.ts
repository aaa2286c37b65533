import { ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm';

/** A parameter store in memory, in the client's own words. */
export const parameterStore = () => {
  const parameters = new Map<string, string>();
  const store = { reads: 0, fails: undefined as Error | undefined };
  const client = {
    send: async ({ input }: { input: { Name: string; Names?: readonly string[]; Value?: string; Type?: string } }) => {
      if (store.fails) throw store.fails;
      if (input.Names) {
        expect(input.Names.length).toBeLessThanOrEqual(10);
        store.reads += 1;
        return {
          Parameters: input.Names.flatMap((Name) => {
            const Value = parameters.get(Name);
            return Value === undefined ? [] : [{ Name, Value }];
          }),
        };
      }
      if (input.Value !== undefined) {
        expect(input.Type).toBe('SecureString');
        parameters.set(input.Name, input.Value);
        return {};
      }
      store.reads += 1;
      const Value = parameters.get(input.Name);
      if (Value === undefined) throw new ParameterNotFound({ message: 'none', $metadata: {} });
      return { Parameter: { Value } };
    },
  } as unknown as SSMClient;
  return { client, parameters, store };
};
