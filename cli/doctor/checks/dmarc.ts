import type { SenderFound, Unknown } from '../findings.ts';
import { isWithin } from '../names.ts';

/** What the owner of a domain asks of receivers. */
export interface Dmarc {
  /** Where the record stands: the domain itself or one above it. */
  readonly at: string;
  readonly policy: string;
  readonly strictDkim: boolean;
  readonly strictSpf: boolean;
  /** Names in and above which count as one owner's where alignment is relaxed. */
  readonly organization: string;
}

export type DmarcFound =
  | { readonly kind: 'found'; readonly dmarc: Dmarc }
  | { readonly kind: 'none' }
  | { readonly kind: 'faulty'; readonly at: string; readonly fault: string }
  | { readonly kind: 'unknown'; readonly why: Unknown };

type Tags = ReadonlyMap<string, string>;

/** The one record of a name. */
interface Published {
  readonly at: string;
  readonly tags: Tags;
}

/**
 * Finds the record that counts for a From, as receivers do that walk up the names: the domain's own, else that of the highest domain above
 * it that has one. So no list of public suffixes is needed.
 */
export const dmarcOf = ({ domain, dmarc: walk }: SenderFound): DmarcFound => {
  const names: { readonly at: string; readonly records: readonly string[] }[] = [];
  for (const { domain: at, texts } of walk) {
    if (texts.kind === 'unknown') return { kind: 'unknown', why: texts.why };
    names.push({ at, records: texts.kind === 'told' ? texts.content.filter(isDmarc) : [] });
  }
  const many = names.find(({ at, records }) => at === domain && records.length > 1);
  if (many) return { kind: 'faulty', at: domain, fault: `${many.records.length} records where one must stand` };
  // Two at one name count as none at all.
  const published = names.flatMap(({ at, records: [text = '', ...others] }) =>
    text && others.length === 0 ? [{ at, tags: tagsOf(text) }] : [],
  );
  return counting(domain, published);
};

const counting = (domain: string, published: readonly Published[]): DmarcFound => {
  const organization = published.find(({ tags }) => tags.get('psd') === 'n') ?? published.findLast(isOwners);
  const counts = published.find(({ at }) => at === domain) ?? organization;
  if (!counts) return { kind: 'none' };
  const { at, tags } = counts;
  const policy = policyOf(counts, domain);
  if (policy === undefined) return { kind: 'faulty', at, fault: 'no valid policy (p=)' };
  return {
    kind: 'found',
    dmarc: {
      at,
      policy,
      strictDkim: tags.get('adkim')?.toLowerCase() === 's',
      strictSpf: tags.get('aspf')?.toLowerCase() === 's',
      organization: organization?.at ?? at,
    },
  };
};

/** A record above the domain may say something else of what is below it (sp=). */
const policyOf = ({ at, tags }: Published, domain: string): string | undefined => {
  const own = tags.get('p');
  const policy = at === domain ? own : (tags.get('sp') ?? own);
  return /^(none|quarantine|reject)$/i.test(policy ?? '') ? policy?.toLowerCase() : undefined;
};

const isDmarc = (text: string): boolean => /^v=DMARC1\s*(;|$)/.test(text.trim());

/** A registry's record (psd=y) speaks for no owner of a domain. */
const isOwners = ({ tags }: Published): boolean => tags.get('psd') !== 'y';

const tagsOf = (text: string): Tags =>
  new Map(
    text
      .split(';')
      .map((part) => part.split('='))
      .filter(([name, ...value]) => name?.trim() && value.length > 0)
      .map(([name = '', ...value]) => [name.trim().toLowerCase(), value.join('=').trim()]),
  );

/** Whether a domain that was authenticated speaks for a From. */
export const isAligned = (
  authenticated: string,
  from: string,
  by: { strict: boolean; organization: string },
): boolean =>
  by.strict ? authenticated === from : isWithin(authenticated, by.organization) && isWithin(from, by.organization);
