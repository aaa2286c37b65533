import * as z from 'zod/mini';

export const environment = z.object({
  TABLE_NAME: z.string(),
  MACHINE_ARN: z.string(),
  /** Where an order goes that could not be woken from the stream. */
  RETRY_QUEUE_URL: z.string(),
});
export type Environment = z.infer<typeof environment>;
