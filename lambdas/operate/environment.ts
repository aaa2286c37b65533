import * as z from 'zod/mini';
import { textShape } from '../runtime/text-settings.ts';

export const environment = z.object({
  TABLE_NAME: z.string(),
  /** Under which path of the parameter store connections' secrets are kept. */
  SECRETS_PREFIX: z.string(),
  /** The secret that buyers' links and digests are made with. */
  KEYS_SECRET: z.string(),
  /** Where buyers' pages and connections are reached. */
  PUBLIC_URL: z.string(),
  STAGE: z.string(),
  /** Of SES: where what became of a test e-mail is reported. */
  CONFIGURATION_SET: z.string(),
  /** The address that test e-mails come from where a brand has none of its own. */
  SENDER: z.string(),
  ...textShape,
});
export type Environment = z.infer<typeof environment>;
