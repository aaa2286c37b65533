import type { Topic } from '../../domain/preferences.ts';
import type { Day, Reach, Suppressed } from '../../domain/reach.ts';
import { epochOf, type Instant } from '../../domain/time.ts';
import { getAll } from './get-all.ts';
import { unlessInTheWay } from './in-the-way.ts';
import { reachDayKey, reachKey } from './keys.ts';
import type { Links } from './secret-keys.ts';
import type { Item, Table, Write } from './table.ts';

/** Where messages go to, whichever brand sends them. It stands in no item: only what is kept under a keyed digest of it. */
export interface Contact {
  readonly channel: 'email' | 'sms';
  readonly address: string;
}

/** One address as a brand writes to it. */
export interface Address extends Contact {
  readonly brand: string;
}

/** What a brand knows of addresses, beyond single orders. It outlives them: whoever wants no messages wants none of the next order's, too. */
export interface ReachStore {
  /** `on`: the day whose messages are counted, and how many of them an address may get. */
  find(of: Address, on?: { readonly day: string; readonly most: number }): Promise<{ reach: Reach; day?: Day }>;
  /** By brand, each of them. One read for each hundred. */
  findAll(contact: Contact, brands: readonly string[]): Promise<ReadonlyMap<string, Reach>>;
  /** Written together with whatever stands `beside` it. Safe to repeat: the first reason stays, and then nothing is written. */
  suppress(of: Address, how: Suppressed, beside?: readonly Write[]): Promise<void>;
  /** It takes messages again, written together with whatever stands `beside` it. Safe to repeat. */
  lift(of: Address, beside?: readonly Write[]): Promise<void>;
  /** What of all is declined from now on, written together with whatever stands `beside` it. Safe to repeat. */
  choose(of: Address, declined: readonly Topic[], beside?: readonly Write[]): Promise<void>;
  /** One more message goes there that day: to be written together with what says so of the message. */
  counting(of: Address, day: string, now: Instant): Promise<Write>;
}

/** A day's count is of no use after the day, wherever on earth it was. */
const COUNTED_FOR_SECONDS = 3 * 24 * 3600;

export const reachStore = (table: Table, links: Links): ReachStore => {
  const digestOf = digestBy(links);
  const write = async (...all: readonly Write[]): Promise<void> =>
    unlessInTheWay(await table.write(all), 'What is known of an address is being written');
  return {
    find: async (of, on) => {
      const digest = await digestOf(of);
      const items = await table.getMany([
        reachKey(of.brand, digest),
        ...(on ? [reachDayKey(of.brand, digest, on.day)] : []),
      ]);
      const said = items.find((item) => item.said !== undefined)?.said ?? 0;
      return { reach: reachIn(items), ...(on ? { day: { said, most: on.most } } : {}) };
    },
    findAll: async (contact, brands) => {
      const digest = await digestOf(contact);
      const items = await getAll(
        table,
        brands.map((brand) => reachKey(brand, digest)),
      );
      return new Map(brands.map((brand, place) => [brand, reachIn([items[place] ?? {}])]));
    },
    suppress: async (of, { why, since }, beside = []) => {
      const digest = await digestOf(of);
      if (reachIn(await table.getMany([reachKey(of.brand, digest)])).suppressed) return;
      await write({ kind: 'update', key: reachKey(of.brand, digest), set: { suppressed: { why, since } } }, ...beside);
    },
    lift: async (of, beside = []) => {
      const digest = await digestOf(of);
      await write({ kind: 'update', key: reachKey(of.brand, digest), remove: ['suppressed'] }, ...beside);
    },
    choose: async (of, declined, beside = []) => {
      const digest = await digestOf(of);
      await write({ kind: 'update', key: reachKey(of.brand, digest), set: { declined } }, ...beside);
    },
    counting: async (of, day, now) => {
      const digest = await digestOf(of);
      const expiresAt = Math.floor(epochOf(now) / 1000) + COUNTED_FOR_SECONDS;
      return { kind: 'update', key: reachDayKey(of.brand, digest, day), set: { expiresAt }, add: { said: 1 } };
    },
  };
};

export const digestBy =
  (links: Links) =>
  async ({ channel, address }: Contact): Promise<string> =>
    (await links()).digest(`${channel} ${spelled(address)}`);

/** Mail providers tell no capitals apart, and neither may we. */
export const spelled = (address: string): string => address.trim().toLowerCase();

const reachIn = (items: readonly Item[]): Reach => {
  const suppressed: Reach['suppressed'] = items.find((item) => item.suppressed)?.suppressed;
  const declined: readonly Topic[] = items.find((item) => item.declined)?.declined ?? [];
  return { ...(suppressed ? { suppressed } : {}), declined };
};
