import { join } from 'node:path';
import { startDeployedAws } from '../../local/deployed-aws.ts';
import { localFolder } from '../../local/paths.ts';
import type { Print } from '../../local/printer.ts';

/** The stacks deployed once to an embedded AWS of one's own, and the stories' way of speaking to them. */
export interface Stand {
  readonly endpoint: string;
  readonly tableName: string;
  readonly machineArn: string;
  readonly aShop: typeof import('../end-to-end/harness/shop.ts').aShop;
  readonly stop: () => Promise<void>;
}

export interface StandOptions {
  readonly print: Print;
  /** Below .local. @default bench */
  readonly folder?: string;
  readonly port?: number;
  /** Where functions find AWS. @default the embedded AWS itself */
  readonly endpointOfFunctions?: string;
}

export const deployStand = async ({ folder: name = 'bench', ...options }: StandOptions): Promise<Stand> => {
  const folder = join(localFolder, name, 'aws');
  const { aws, apiUrl, outputs } = await startDeployedAws({ folder, testHooks: true, ...options });
  const all: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(outputs));
  const { endpoint, environment, stop } = aws;
  // The stories' harness finds the place where it acts when it is loaded.
  // It also sets jest's time-out then: here every wait has its own bound.
  Object.assign(globalThis, { jest: { setTimeout: () => undefined } });
  process.env.DOORSTEP_END_TO_END = JSON.stringify({ endpoint, environment, apiUrl, outputs: all });
  try {
    const { aShop } = await import('../end-to-end/harness/shop.ts');
    return { endpoint, tableName: all.TableName ?? '', machineArn: all.MachineArn ?? '', aShop, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

export type Shop = Awaited<ReturnType<Stand['aShop']>>;
export type Order = Awaited<ReturnType<Shop['places']>>;
