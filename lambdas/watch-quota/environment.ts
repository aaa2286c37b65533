import * as z from 'zod/mini';

export const environment = z.object({
  /** How many e-mails the stage may hand over in a second, by its configuration. */
  MAILS_PER_SECOND: z.string(),
});
export type Environment = z.infer<typeof environment>;
