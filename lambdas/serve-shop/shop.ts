import type { Instant } from '../../domain/time.ts';
import type { Brand } from '../adapters/brands.ts';
import type { IntakeStore } from '../adapters/intake-store.ts';
import type { LedgerStore } from '../adapters/ledger-store.ts';
import type { OrderStore } from '../adapters/order-store.ts';
import type { PersonalStore } from '../adapters/personal-store.ts';
import type { Links } from '../adapters/secret-keys.ts';
import type { WordsStore } from '../adapters/words-store.ts';

/** What the shop's stories stand on. */
export interface Shop {
  readonly orders: OrderStore;
  readonly intake: IntakeStore;
  readonly ledger: LedgerStore;
  readonly words: WordsStore;
  readonly personal: Pick<PersonalStore, 'read'>;
  readonly links: Links;
  readonly stage: string;
  now(): Instant;
  newId(): string;
}

/** For whom a story is told. */
export interface Audience {
  readonly brand: Pick<Brand, 'id'>;
  /** Before the path of every buyer's page: "https://…", or empty where nobody knows it. */
  readonly origin: string;
}

/** One order, as a shop names it. */
export interface Asked extends Audience {
  readonly reference: string;
}
