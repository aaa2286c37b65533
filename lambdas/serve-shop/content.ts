import type { LinkSigner } from '../adapters/links.ts';
import type { NamedOrder } from './new-order.ts';

/** What was said of an order, field by field, so that a second request can be compared with the first without keeping either. */

type Digests = Readonly<Record<string, string>>;

/** By JSON Pointer. The reference is part of each digest: the same address in two orders looks different. */
const saidOf = (brand: string, form: NamedOrder): ReadonlyMap<string, string> => {
  const { buyer, ...order } = form;
  const fields = [
    ...Object.entries(order).map(([name, value]) => [`/${name}`, value] as const),
    ...Object.entries(buyer).map(([name, value]) => [`/buyer/${name}`, value] as const),
  ].filter(([, value]) => value !== undefined);
  return new Map(
    fields.map(([pointer, value]) => [pointer, [brand, form.reference, pointer, inOneSpelling(value)].join('\n')]),
  );
};

export const digestsOf = (signer: LinkSigner, brand: string, form: NamedOrder): Digests =>
  Object.fromEntries([...saidOf(brand, form)].map(([pointer, said]) => [pointer, signer.digest(said)]));

/** Pointers of the fields in which this request differs from the one that the digests are of. */
export const differing = (
  signer: LinkSigner,
  first: Digests,
  { brand, form }: { readonly brand: string; readonly form: NamedOrder },
): readonly string[] => {
  const said = saidOf(brand, form);
  const pointers = [...new Set([...Object.keys(first), ...said.keys()])];
  return pointers.filter((pointer) => {
    const [before, now] = [first[pointer], said.get(pointer)];
    return before === undefined || now === undefined || !signer.isDigestOf(before, now);
  });
};

/** JSON with its names in order: the same content is the same text. */
const inOneSpelling = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
