import type { Instant } from '../../domain/time.ts';
import type { Settings } from '../../senders/delivery.ts';
import { brandConnectionKey, connectionKey, lookedKey } from './keys.ts';
import { knownForAMinute } from './known-for-a-minute.ts';
import { queryAll } from './query-all.ts';
import type { Table } from './table.ts';

/** One configured sender of webhooks. Its address is known only to whoever was given it; its secrets are kept elsewhere. */
export interface Connection {
  readonly id: string;
  readonly brand: string;
  /** A sender's id: "easypost". */
  readonly provider: string;
  readonly name: string;
  readonly createdAt: Instant;
  /** What its provider needs beside the secret; nothing of it is secret. */
  readonly settings?: Settings;
}

export interface Connections {
  /** Whose address this is, as it was at most a minute ago; nothing for what is malformed or unknown. */
  find(address: string): Promise<Connection | undefined>;
  create(address: string, connection: Connection): Promise<void>;
  list(brand: string): Promise<readonly Connection[]>;
  /** Until when its orders are known, as far as they were looked for. */
  lookedAt(brand: string, id: string): Promise<Instant | undefined>;
  looked(brand: string, id: string, at: Instant): Promise<void>;
}

/** 256 bits. */
const form = /^[A-Za-z0-9_-]{43}$/;

export const connections = (table: Table, now: () => number): Connections => {
  const known = knownForAMinute<Connection>(now);
  return {
    find: async (address) => {
      if (!form.test(address)) return undefined;
      const kept = known.get(address);
      if (kept) return kept;
      const connection: Connection | undefined = (await table.get(connectionKey(address)))?.value;
      if (connection) known.set(address, connection);
      return connection;
    },
    create: async (address, connection) => {
      const { brand, id } = connection;
      await table.write([
        { kind: 'put', item: { ...connectionKey(address), value: connection }, if: { absent: ['pk'] } },
        { kind: 'put', item: { ...brandConnectionKey(brand, id), value: connection } },
      ]);
    },
    // The settings of some hold whole lists of keys: a page of them ends soon.
    list: async (brand) => (await queryAll(table, brand, 'CONNECTION#')).map(({ value }): Connection => value),
    lookedAt: async (brand, id) => (await table.get(lookedKey(brand, id)))?.at,
    looked: async (brand, id, at) => {
      await table.write([{ kind: 'put', item: { ...lookedKey(brand, id), at } }]);
    },
  };
};
