import type { Reach } from '../../domain/reach.ts';
import type { Address } from '../adapters/reach-store.ts';
import type { Told } from '../serve-shop/problem.ts';
import type { CommandOf } from './command.ts';
import { type Operator, unknownBrand } from './operator.ts';

/** What is known of an address. The address itself is told to nobody. */
type Known = Reach & { readonly channel: Address['channel'] };
type Asked = Omit<CommandOf<'show-address'>, 'command'>;
type Desk = Pick<Operator, 'brands' | 'reaches'>;

export const showAddress = async ({ brands, reaches }: Desk, asked: Asked): Promise<Told<Known>> => {
  if (!(await brands.read(asked.brand))) return unknownBrand;
  const of = addressOf(asked);
  const { reach } = await reaches.find(of);
  return { kind: 'told', outcome: 'address-shown', content: { channel: of.channel, ...reach } };
};

/** It takes messages again, save what its owner declined. Safe to repeat. */
export const liftAddress = async ({ brands, reaches }: Desk, asked: Asked): Promise<Told<Known>> => {
  if (!(await brands.read(asked.brand))) return unknownBrand;
  const of = addressOf(asked);
  await reaches.lift(of);
  const { reach } = await reaches.find(of);
  return { kind: 'told', outcome: 'address-lifted', content: { channel: of.channel, ...reach } };
};

const addressOf = ({ brand, address }: Asked): Address => ({
  brand,
  channel: address.includes('@') ? 'email' : 'sms',
  address,
});
