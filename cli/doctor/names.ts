import type { Heard } from './findings.ts';

/** What can be asked of DNS. No question rejects; a name without such a record is absent. */
export interface Names {
  /** Each record as one text, however it was cut. */
  readonly txt: (name: string) => Promise<Heard<readonly string[]>>;
  /** The hosts that take mail for a domain. */
  readonly mx: (name: string) => Promise<Heard<readonly string[]>>;
}

/** Names that nobody can own, kept for examples and tests (RFC 2606, RFC 6761). */
export const isReserved = (domain: string): boolean =>
  /(^|\.)(example|test|invalid|localhost|local)$|(^|\.)example\.(com|net|org)$/i.test(domain);

/** Receivers ask no more than so many names, their own among them. */
const MOST_NAMES = 8;

/** The domain itself and those above it that somebody can own, nearest first; of very long names the middle is left out. */
export const upwards = (domain: string): readonly string[] => {
  const labels = domain.split('.');
  const [own, ...above] = labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'));
  return own === undefined ? [] : [own, ...above.slice(1 - MOST_NAMES)];
};

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Whether a name is the domain itself or under it. */
export const isWithin = (name: string, domain: string): boolean => name === domain || name.endsWith(`.${domain}`);

/**
 * The identity by which SES takes an address: itself, its domain, or the nearest domain above. The signature is that identity's.
 */
export const identityFor = (address: string, identities: readonly string[]): string | undefined => {
  const whole = address.toLowerCase();
  const known = identities.map((identity) => identity.toLowerCase());
  return [whole, ...upwards(domainOf(whole))].find((name) => known.includes(name));
};
