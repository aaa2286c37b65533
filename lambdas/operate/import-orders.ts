import type * as z from 'zod/mini';
import { TryAgain } from '../../domain/errors.ts';
import { importPast } from '../../domain/import-past.ts';
import { instantOf } from '../../domain/time.ts';
import type { Brand } from '../adapters/brands.ts';
import { sideBySide } from '../runtime/side-by-side.ts';
import { digestsOf } from '../serve-shop/content.ts';
import { guessCarriers, nameCarriers } from '../serve-shop/name-carriers.ts';
import { newOrder, normalised, personOf, purchaseOf } from '../serve-shop/new-order.ts';
import { placeOrder } from '../serve-shop/place-order.ts';
import { type FieldError, refused, type Told } from '../serve-shop/problem.ts';
import { readContent } from '../serve-shop/read-body.ts';
import { orderWithPhone } from '../serve-shop/read-phone.ts';
import type { Shop } from '../serve-shop/shop.ts';
import type { CommandOf } from './command.ts';
import { contradictions, importForm, isPast } from './import-form.ts';
import { type Operator, unknownBrand } from './operator.ts';

/** What became of one order of the file; in a dry run, what would become of it. */
export type Imported =
  | { readonly outcome: 'imported' | 'followed' | 'known' | 'later' }
  | { readonly outcome: 'refused'; readonly errors: readonly FieldError[] };

type Order = z.infer<typeof importForm>;
type Importing = Pick<CommandOf<'import-orders'>, 'followOpen' | 'dryRun'> & { readonly brand: Brand };

/** Takes older orders in, each for itself, without telling anyone. Safe to repeat: whose reference is known stays as it is. */
export const importOrders = async (
  { shop, brands }: Pick<Operator, 'shop' | 'brands'>,
  { brand: id, orders, ...how }: CommandOf<'import-orders'>,
): Promise<Told<{ readonly results: readonly Imported[] }>> => {
  const brand = await brands.read(id);
  if (!brand) return unknownBrand;
  if (brand.state === 'closed') return refused('brand-is-closed');
  const results = await sideBySide(orders, (order) => importOne(shop, { ...how, brand }, order));
  return { kind: 'told', outcome: how.dryRun ? 'orders-checked' : 'orders-imported', content: { results } };
};

const importOne = async (shop: Shop, importing: Importing, said: unknown): Promise<Imported> => {
  const read = readContent(said, importForm);
  if (read.kind === 'refused') return refusedFor(read.problem.errors);
  const order = read.content;
  const errors = contradictions(order, { now: shop.now(), followOpen: importing.followOpen });
  if (errors.length > 0) return refusedFor(errors);
  const phoned = await orderWithPhone(order, importing.brand);
  return phoned.kind === 'refused' ? refusedFor(phoned.problem.errors) : take(shop, importing, phoned.content);
};

const take = async (shop: Shop, importing: Importing, order: Order): Promise<Imported> => {
  if (await shop.intake.reference(importing.brand.id, order.reference)) return { outcome: 'known' };
  try {
    return await (isPast(order.status) ? takePast(shop, importing, order) : follow(shop, importing, order));
  } catch (error) {
    if (error instanceof TryAgain) return { outcome: 'later' };
    throw error;
  }
};

const refusedFor = (errors: readonly FieldError[] = []): Imported => ({ outcome: 'refused', errors });

/** History: a carrier that nobody can name any more is "other". */
const takePast = async (
  shop: Shop,
  { brand, dryRun }: Importing,
  { status, deliveredAt, ...sent }: Order,
): Promise<Imported> => {
  if (dryRun || !isPast(status)) return { outcome: 'imported' };
  const [signer, parcels] = await Promise.all([shop.links(), guessCarriers(sent.parcels ?? [])]);
  const named = normalised({ ...sent, parcels });
  const placedAt = instantOf(Date.parse(sent.placedAt));
  const {
    orderedAt: _ordered,
    promisedDate: _promised,
    ...order
  } = newOrder(named, {
    brand,
    order: shop.newId(),
    stage: shop.stage,
  });
  const saved = await shop.intake.take({
    change: importPast(
      { ...order, placedAt, end: status, ...(deliveredAt ? { deliveredAt: instantOf(Date.parse(deliveredAt)) } : {}) },
      shop.now(),
    ),
    person: personOf(named),
    purchase: purchaseOf(named, placedAt),
    digests: digestsOf(signer, brand.id, named),
  });
  return { outcome: saved === 'saved' ? 'imported' : 'known' };
};

/** Placed like an order of the API, save for its confirmation. A day that was promised and is past is no promise any more. */
const follow = async (
  shop: Shop,
  { brand, dryRun }: Importing,
  { status: _open, deliveredAt: _none, promisedDate, ...sent }: Order,
): Promise<Imported> => {
  if (dryRun) {
    const named = await nameCarriers(sent.parcels ?? []);
    return named.kind === 'refused' ? refusedFor(named.problem.errors) : { outcome: 'followed' };
  }
  const promise = promisedDate !== undefined && promisedDate >= shop.now().slice(0, 10) ? { promisedDate } : {};
  const told = await placeOrder(shop, { brand, form: { ...sent, ...promise }, origin: '', imported: 'open' });
  if (told.kind === 'told') return { outcome: told.outcome === 'order-placed' ? 'followed' : 'known' };
  return told.problem.code === 'other-content' ? { outcome: 'known' } : refusedFor(told.problem.errors);
};
