import * as z from 'zod/mini';

export const environment = z.object({
  TABLE_NAME: z.string(),
  /** The secret that digests of addresses are made with. */
  KEYS_SECRET: z.string(),
  /** Whether the stage asks who opened its e-mails. Where it does not, that is nothing of ours, whoever tells it. */
  OPENS: z.enum(['heard', 'ignored']),
});
export type Environment = z.infer<typeof environment>;
