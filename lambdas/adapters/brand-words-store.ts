import type { Instant } from '../../domain/time.ts';
import type { BrandWords, Variant } from '../../messages/brand-words.ts';
import type { BuyerReason } from '../../messages/with-words.ts';
import { brandWordsKey, brandWordsPrefix, brandWordsRevisionKey } from './keys.ts';
import { queryAll } from './query-all.ts';
import { saveRevision } from './revisions.ts';
import type { Table } from './table.ts';

/** Which message's words. */
export interface OfWords {
  readonly brand: string;
  readonly reason: BuyerReason;
  /** One that there are words in: "de". */
  readonly language: string;
}

export interface KeptWords extends BrandWords {
  readonly savedAt: Instant;
}

interface ListedWords extends Pick<KeptWords, 'revision' | 'savedAt'> {
  readonly reason: string;
  readonly language: string;
  /** None: the published words hold again. */
  readonly variants: number;
}

/** What brands say otherwise, as versioned items: the newest, and every revision as it was. */
export interface BrandWordsStore {
  read(of: OfWords): Promise<KeptWords | undefined>;
  revision(of: OfWords, revision: number): Promise<KeptWords | undefined>;
  /** Every message for which there ever were words of the brand's own. */
  list(brand: string): Promise<readonly ListedWords[]>;
  /** The revision after the one that was seen (0: none); `beaten` where that is not the newest any more. */
  save(
    of: OfWords,
    after: number,
    words: { readonly variants: readonly Variant[]; readonly at: Instant },
  ): Promise<Saved>;
}

type Saved = 'beaten' | KeptWords;

export const brandWordsStore = (table: Table): BrandWordsStore => ({
  read: async (of) => (await table.get(brandWordsKey(of)))?.value,
  revision: async (of, revision) => (await table.get(brandWordsRevisionKey(of, revision)))?.value,
  list: async (brand) => {
    const items = await queryAll(table, brand, brandWordsPrefix);
    return items.map(({ sk, value: { revision, savedAt, variants } }) => {
      const [reason = '', language = ''] = sk.slice(brandWordsPrefix.length).split('#');
      return { reason, language, revision, savedAt, variants: variants.length };
    });
  },
  save: async (of, after, { variants, at }) => {
    const value: KeptWords = { revision: after + 1, savedAt: at, variants };
    return saveRevision(
      table,
      { newest: brandWordsKey(of), own: brandWordsRevisionKey(of, value.revision) },
      { after, value },
    );
  },
});
