import type { Instant } from '../../domain/time.ts';
import type { BrandTips, Tip } from '../../messages/tips.ts';
import { tipsKey, tipsRevisionKey } from './keys.ts';
import { saveRevision } from './revisions.ts';
import type { Table } from './table.ts';

export interface KeptTips extends BrandTips {
  readonly savedAt: Instant;
}

/** What brands say about looking after their goods: all of a brand's tips in one versioned item, so that a message reads them with its order. */
export interface TipsStore {
  read(brand: string): Promise<KeptTips | undefined>;
  revision(brand: string, revision: number): Promise<KeptTips | undefined>;
  /** The newest revisions, newest first. */
  revisions(brand: string): Promise<readonly KeptTips[]>;
  /** The revision after the one that was seen (0: none); `beaten` where that is not the newest any more. */
  save(
    brand: string,
    after: number,
    saved: { readonly tips: readonly Tip[]; readonly at: Instant },
  ): Promise<'beaten' | KeptTips>;
}

const MOST_LISTED = 20;

export const tipsStore = (table: Table): TipsStore => ({
  read: async (brand) => (await table.get(tipsKey(brand)))?.value,
  revision: async (brand, revision) => (await table.get(tipsRevisionKey(brand, revision)))?.value,
  revisions: async (brand) => {
    const listed: KeptTips[] = [];
    let after: string | undefined;
    do {
      const rest = { limit: MOST_LISTED - listed.length, newestFirst: true, ...(after ? { after } : {}) };
      const page = await table.query({ pk: brand, prefix: 'TIPS#', ...rest });
      listed.push(...page.items.map(({ value }) => value));
      after = page.next;
    } while (after && listed.length < MOST_LISTED);
    return listed;
  },
  save: async (brand, after, { tips, at }) => {
    const value: KeptTips = { revision: after + 1, savedAt: at, tips };
    return saveRevision(
      table,
      { newest: tipsKey(brand), own: tipsRevisionKey(brand, value.revision) },
      { after, value },
    );
  },
});
