import type { Instant } from '../../domain/time.ts';
import { apiKeyKey, brandApiKeyKey, sha256 } from './keys.ts';
import { knownForAMinute } from './known-for-a-minute.ts';
import type { Table } from './table.ts';

/** A key by which a shop calls. The key itself is known only to whoever was given it. */
export interface ApiKey {
  readonly id: string;
  readonly brand: string;
  /** What the operator calls it. */
  readonly name: string;
  readonly createdAt: Instant;
  readonly revokedAt?: Instant;
}

export interface ApiKeys {
  /** Whose key this is; nothing for what is malformed, unknown or revoked. A revoked key is known for a minute more. */
  find(key: string): Promise<ApiKey | undefined>;
  create(key: string, is: ApiKey): Promise<void>;
  list(brand: string): Promise<readonly ApiKey[]>;
  /** Safe to repeat. */
  revoke(brand: string, id: string, at: Instant): Promise<'revoked' | 'unknown'>;
}

/** 256 bits. */
const form = /^dk_[A-Za-z0-9_-]{43}$/;

export const apiKeys = (table: Table, now: () => number): ApiKeys => {
  const known = knownForAMinute<ApiKey>(now);
  return {
    find: async (key) => {
      if (!form.test(key)) return undefined;
      const hash = sha256(key);
      const kept = known.get(hash);
      if (kept) return kept;
      const is: ApiKey | undefined = (await table.get(apiKeyKey(key)))?.value;
      if (!is || is.revokedAt !== undefined) return undefined;
      known.set(hash, is);
      return is;
    },
    create: async (key, is) => {
      await table.write([
        { kind: 'put', item: { ...apiKeyKey(key), value: is }, if: { absent: ['pk'] } },
        { kind: 'put', item: { ...brandApiKeyKey(is.brand, is.id), value: is, hash: apiKeyKey(key).pk } },
      ]);
    },
    list: async (brand) => {
      const { items } = await table.query({ pk: brand, prefix: 'KEY#' });
      return items.map(({ value }): ApiKey => value);
    },
    revoke: async (brand, id, at) => {
      const item = await table.get(brandApiKeyKey(brand, id));
      if (!item) return 'unknown';
      const was: ApiKey = item.value;
      const is = { ...was, revokedAt: was.revokedAt ?? at };
      await table.write([
        { kind: 'put', item: { ...item, pk: brand, sk: brandApiKeyKey(brand, id).sk, value: is } },
        { kind: 'put', item: { pk: item.hash, sk: apiKeyKey('').sk, value: is } },
      ]);
      return 'revoked';
    },
  };
};
