/** An identity as it may be printed: of an address, which may be a person's, the domain alone. */
export const shown = (identity: string): string =>
  identity.includes('@') ? `an address at ${identity.slice(identity.lastIndexOf('@') + 1)}` : identity;

/** Brands by their ids; `undefined` is a sender of the stage's own, of which it may have several. */
export const brandsShown = (brands: readonly (string | undefined)[]): string =>
  [...new Set(brands.map((id) => id ?? 'the stage'))].join(', ');
