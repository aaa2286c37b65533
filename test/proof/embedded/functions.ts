import { LambdaClient, ListFunctionsCommand, UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { clientSettings } from '../../../local/aws-environment.ts';

type Variables = Readonly<Record<string, string>>;

/** A queue is called at its own address, wherever else AWS is looked for: functions are given that address at the proxy, too. */
export const leadQueuesTo = async (proxy: string, endpoint: string): Promise<void> => {
  const own = `http://localhost:${new URL(endpoint).port}/`;
  const led = await changeFunctions(endpoint, (variables) =>
    Object.values(variables).some((value) => value.startsWith(own))
      ? Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value.replace(own, `${proxy}/`)]))
      : undefined,
  );
  if (led === 0) throw new Error('No function knows a queue by an address of the embedded AWS');
};

/** Functions forget what they know: they ask for every secret again. */
export const beginAfresh = async (endpoint: string, round: string): Promise<void> => {
  await changeFunctions(endpoint, (variables) => ({ ...variables, DOORSTEP_ROUND: round }));
};

const changeFunctions = async (
  endpoint: string,
  change: (variables: Variables) => Variables | undefined,
): Promise<number> => {
  const client = new LambdaClient(clientSettings(endpoint));
  const { Functions = [] } = await client.send(new ListFunctionsCommand({}));
  let changed = 0;
  for (const { FunctionName, Environment } of Functions) {
    const variables = change(Environment?.Variables ?? {});
    if (!variables) continue;
    const settings = { FunctionName, Environment: { Variables: { ...variables } } };
    await client.send(new UpdateFunctionConfigurationCommand(settings));
    changed += 1;
  }
  client.destroy();
  return changed;
};
