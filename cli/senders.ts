import { Option } from 'commander';
import { carrierIds, findCarrier } from '../carriers/index.ts';
import { Obstacle } from '../local/obstacle.ts';
import type { Sender } from '../senders/sender.ts';
import { findShop, shopIds } from '../shops/index.ts';

/** Everyone whose webhooks Doorstep understands. */
export const senderIds: readonly string[] = [...carrierIds, ...shopIds];

export const providerOption = () => new Option('--provider <provider>', 'who sends').choices(senderIds);

/** The sender of this id. Throws an Obstacle where there is none. */
export const findSender = async (id: string): Promise<Sender> => {
  const sender = (await findCarrier(id)) ?? (await findShop(id));
  if (!sender) throw new Obstacle(`Nobody sends webhooks as "${id}". Known are ${senderIds.join(', ')}.`);
  return sender;
};
