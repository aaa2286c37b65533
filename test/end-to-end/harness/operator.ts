// biome-ignore lint/style/noRestrictedImports: whoever deploys makes brands, keys and connections by the command line, which calls this one function.
import { LambdaClient } from '@aws-sdk/client-lambda';
import { z } from 'zod';
import { invoke } from '../../../cli/invoke.ts';
import type { Connection } from './carriers.ts';
import { clients, deployed } from './deployed.ts';

const operate = invoke(new LambdaClient(clients), deployed.outputs.OperateFunctionName);

const addConnection = async (brand: string, provider: string): Promise<Connection> => {
  const command = { command: 'add-connection', brand, provider, name: provider };
  const added = z.looseObject({ id: z.string(), url: z.string(), secret: z.string() });
  const { id, url, secret } = await operate(command, added);
  return { id, address: url.split('/').at(-1) ?? '', secret };
};

/** The same connection with its new secret; the one before stays valid. */
export const rotate = async (brand: string, connection: Connection): Promise<Connection> => {
  const command = { command: 'rotate-connection', brand, id: connection.id };
  const { secret } = await operate(command, z.looseObject({ secret: z.string() }));
  return { ...connection, secret };
};

export const eraseOrder = (brand: string, reference: string): Promise<unknown> =>
  operate({ command: 'erase-order', brand, reference }, z.looseObject({}));

/** All of a brand's orders as they leave a stage to be played again. */
export const exportOrders = async (brand: string): Promise<readonly any[]> => {
  const orders: unknown[] = [];
  for (let cursor: string | undefined; ; ) {
    const asked = { command: 'export-orders', brand, limit: '10', ...(cursor ? { cursor } : {}) };
    const page = await operate(asked, z.looseObject({ orders: z.array(z.unknown()), next: z.optional(z.string()) }));
    orders.push(...page.orders);
    if (!page.next) return orders;
    cursor = page.next;
  }
};

/** A brand with a key and a connection of each kind, as an operator makes them before the first order. */
export const openBrand = async (id: string, plan: string) => {
  const brand = {
    id,
    name: 'Story Teas',
    plan,
    sender: 'orders@shop.example',
    supportEmail: 'help@shop.example',
    country: 'DE',
    zone: 'Europe/Berlin',
  };
  await operate({ command: 'put-brand', brand }, z.looseObject({}));
  const created = operate({ command: 'create-key', brand: id, name: 'shop' }, z.looseObject({ key: z.string() }));
  const [{ key }, doorstep, easypost] = await Promise.all([
    created,
    addConnection(id, 'doorstep'),
    addConnection(id, 'easypost'),
  ]);
  return { key, doorstep, easypost };
};
