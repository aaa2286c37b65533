import * as z from 'zod/mini';
import { textShape } from '../runtime/text-settings.ts';

export const environment = z.object({
  TABLE_NAME: z.string(),
  /** The secret that buyers' links and digests are made with. */
  KEYS_SECRET: z.string(),
  /** Where buyers' pages are reached. */
  PUBLIC_URL: z.string(),
  TEAM_TOPIC_ARN: z.string(),
  /** Of SES: where what became of an e-mail is reported. */
  CONFIGURATION_SET: z.string(),
  /** The address that e-mails come from where a brand has none of its own. */
  SENDER: z.string(),
  /** The domain that answers come to; empty where the stage takes none. */
  REPLY_DOMAIN: z.string(),
  /** The same for e-mails that ask how it went; empty, where they come from the address that all others come from. */
  CARE_CONFIGURATION_SET: z.string(),
  CARE_SENDER: z.string(),
  /** And both for e-mails that invite. */
  MARKETING_CONFIGURATION_SET: z.string(),
  MARKETING_SENDER: z.string(),
  ...textShape,
  /** A notice that must wait goes back into its own queue, behind a delay. */
  URGENT_QUEUE_URL: z.string(),
  ORDINARY_QUEUE_URL: z.string(),
});
export type Environment = z.infer<typeof environment>;
