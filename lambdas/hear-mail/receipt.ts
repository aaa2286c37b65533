import * as z from 'zod/mini';

/** What SES says of a mail that it has taken and put into the mailbox. Of all it says, only this is read. */

const verdict = z.object({ status: z.string() });
const event = z.object({
  Records: z
    .array(
      z.object({
        ses: z.object({
          mail: z.object({ messageId: z.string(), source: z.optional(z.string()) }),
          receipt: z.object({
            recipients: z.array(z.string()),
            spamVerdict: verdict,
            virusVerdict: verdict,
            dmarcVerdict: z.optional(verdict),
          }),
        }),
      }),
    )
    .check(z.length(1)),
});

export interface Receipt {
  /** Under which it lies in the mailbox. */
  readonly id: string;
  /** The envelope: whom it really went to and came from; empty where it wants no answer. */
  readonly recipients: readonly string[];
  readonly source?: string;
  readonly danger?: 'spam' | 'virus';
  /** Its sender's domain says that it does not come from there. */
  readonly isForged: boolean;
}

/** Throws for what is no event of SES's. */
export const readReceipt = (said: unknown): Receipt => {
  const [record] = event.parse(said).Records;
  if (!record) throw new Error('no-receipt');
  const { mail, receipt } = record.ses;
  const { recipients, spamVerdict, virusVerdict, dmarcVerdict } = receipt;
  const danger = virusVerdict.status === 'FAIL' ? 'virus' : spamVerdict.status === 'FAIL' ? 'spam' : undefined;
  return {
    id: mail.messageId,
    recipients,
    ...(mail.source === undefined ? {} : { source: mail.source }),
    ...(danger ? { danger } : {}),
    isForged: dmarcVerdict?.status === 'FAIL',
  };
};
