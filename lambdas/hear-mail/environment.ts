import * as z from 'zod/mini';

export const environment = z.object({
  TABLE_NAME: z.string(),
  /** The secret that orders' own addresses are made with. */
  KEYS_SECRET: z.string(),
  /** Where mails lie. */
  MAIL_BUCKET: z.string(),
});
export type Environment = z.infer<typeof environment>;
