import { findCarrier } from '../../carriers/index.ts';
import type { Sender } from '../../senders/sender.ts';
import { findShop } from '../../shops/index.ts';

/** Whoever sends webhooks under this id; nobody for an unknown one. Loads only the one that is asked for. */
export type FindSender = (provider: string) => Promise<Sender | undefined>;

export const findSender: FindSender = async (provider) => (await findCarrier(provider)) ?? (await findShop(provider));
