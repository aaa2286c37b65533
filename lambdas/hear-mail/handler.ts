import type { MailLeftOut } from '../../domain/interaction.ts';
import type { Journey } from '../../domain/journey.ts';
import { type Reply, takesReplies } from '../../domain/reply.ts';
import { epochOf, type Instant, instantOf } from '../../domain/time.ts';
import type { BrandStore } from '../adapters/brands.ts';
import type { LinkSigner } from '../adapters/links.ts';
import type { Mailbox } from '../adapters/mailbox.ts';
import type { OrderStore } from '../adapters/order-store.ts';
import type { PersonalStore } from '../adapters/personal-store.ts';
import type { Links } from '../adapters/secret-keys.ts';
import type { WordsStore } from '../adapters/words-store.ts';
import type { Observed } from '../runtime/observation.ts';
import { takeReply } from '../stories/take-reply.ts';
import { isAutomatic } from './automatic.ts';
import { type Mail, readMail } from './read-mail.ts';
import type { Receipt } from './receipt.ts';
import { visibleWords } from './visible-words.ts';

export interface Dependencies {
  readonly orders: OrderStore;
  readonly personal: Pick<PersonalStore, 'read'>;
  readonly words: WordsStore;
  readonly brands: Pick<BrandStore, 'ids'>;
  readonly mailbox: Mailbox;
  readonly links: Links;
  now(): Instant;
}

interface Found {
  readonly pk: string;
  readonly journey: Journey;
}

/**
 * Hears one mail to an order's own address. Whatever it is, it is never answered: an answer to a forged sender would reach somebody who
 * never wrote. Safe to repeat.
 */
export const hearMail =
  (desk: Dependencies) =>
  async (receipt: Receipt): Promise<Observed> => {
    const [signer, brands] = await Promise.all([desk.links(), desk.brands.ids()]);
    const known = { signer, brands, now: desk.now() };
    // What is dangerous is not opened; of others that came a long way, only the headers may still hold the address.
    const opened = receipt.danger ? {} : await open(desk.mailbox, receipt.id);
    const pk = openFirst(receipt.recipients, known) ?? openFirst(opened.mail?.recipients ?? [], known);
    const journey = pk && (await desk.orders.find(pk));
    if (!journey) return { outcome: 'mail-astray' };
    if (!takesReplies(journey)) return outcomeOf('mail-too-late', { pk });
    return judge(desk, { pk, journey }, { receipt, signer, ...opened });
  };

interface Opened {
  readonly mail?: Mail;
  readonly isGone?: true;
}

const open = async (mailbox: Mailbox, id: string): Promise<Opened> => {
  const bytes = await mailbox.read(id);
  if (!bytes) return { isGone: true };
  const mail = await readMail(bytes);
  return mail ? { mail } : {};
};

interface Come extends Opened {
  readonly receipt: Receipt;
  readonly signer: LinkSigner;
}

const judge = async (desk: Dependencies, found: Found, { mail, isGone, ...come }: Come): Promise<Observed> => {
  const { receipt } = come;
  if (isGone) return outcomeOf('mail-gone', found);
  if (!mail) return leaveOut(desk, found, receipt.danger ?? 'unreadable');
  return isAutomatic(mail, receipt) ? outcomeOf('mail-automatic', found) : take(desk, found, { ...come, mail });
};

const outcomeOf = (outcome: string, { pk }: Pick<Found, 'pk'>): Observed => ({ outcome, ids: { order: pk } });

interface Known {
  readonly signer: LinkSigner;
  readonly brands: readonly string[];
  readonly now: Instant;
}

/** The order of the first address that is an order's own. */
const openFirst = (recipients: readonly string[], { signer, brands, now }: Known): string | undefined => {
  for (const recipient of recipients) {
    const [, token] = /^<?reply\+([a-z2-7]+)@/i.exec(recipient.trim()) ?? [];
    const opened = token && signer.openReply(token, brands, now);
    if (opened) return opened.pk;
  }
  return undefined;
};

const AN_HOUR_MS = 3600_000;

/** Noted once an hour: whoever misses an answer can look for it, and nobody can fill a timeline by it. */
const leaveOut = async (desk: Dependencies, found: Found, why: MailLeftOut): Promise<Observed> => {
  const begun = epochOf(found.journey.placedAt);
  const hours = Math.max(0, Math.floor((epochOf(desk.now()) - begun) / AN_HOUR_MS));
  const at = instantOf(begun + hours * AN_HOUR_MS);
  await desk.orders.note(found.pk, {
    at,
    id: `mail-left-out-${why}`,
    source: 'doorstep',
    what: { kind: 'mail-left-out', why },
  });
  return outcomeOf(`mail-${why}`, found);
};

interface Heard {
  readonly receipt: Receipt;
  readonly mail: Mail;
  readonly signer: LinkSigner;
}

const take = async (desk: Dependencies, found: Found, heard: Heard): Promise<Observed> => {
  const { person } = await desk.personal.read(found.pk);
  const said = replyOf(heard, person?.email);
  const taken = await takeReply(desk, found, said);
  return { outcome: `mail-${taken}`, ids: { order: found.pk, by: said.by } };
};

/** The same mail has the same id, however often it is brought; which it was nobody can tell from that. */
const replyOf = ({ receipt, mail, signer }: Heard, buyersAddress: string | undefined): Reply => {
  const isBuyers = mail.from !== '' && mail.from === buyersAddress?.trim().toLowerCase();
  const by = isBuyers && !receipt.isForged ? 'buyer' : 'somebody';
  const words = visibleWords(mail.text) || visibleWords(mail.subject);
  return {
    id: signer.digest(`mail ${mail.messageId ?? receipt.id}`),
    channel: 'email',
    by,
    // Who else wrote stands with the words, where nothing outlives the buyer's erasing.
    words: by === 'buyer' || !mail.from ? words : `${mail.from}:\n${words}`,
    attachments: mail.attachments,
  };
};
