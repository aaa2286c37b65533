/** An identity as it may be printed: of an address, which may be a person's, the domain alone. */
export const shown = (identity: string): string =>
  identity.includes('@') ? `an address at ${identity.slice(identity.lastIndexOf('@') + 1)}` : identity;

/** Brands by their ids; `undefined` is the stage's own sender. */
export const brandsShown = (brands: readonly (string | undefined)[]): string =>
  brands.map((id) => (id === undefined ? 'the stage' : id)).join(', ');
