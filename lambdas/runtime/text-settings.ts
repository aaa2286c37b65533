import * as z from 'zod/mini';

/** How a function that texts is told to, among its other variables. Of what does not apply, the text is empty. */
export const textShape = {
  /** Which service of AWS takes text messages: "sns" or "end-user-messaging". */
  TEXTS_BY: z.string(),
  /** Whom they come from: of SNS a sender id, of End User Messaging the ARN of a pool, a number or a sender id. */
  TEXTS_FROM: z.string(),
  /** Of End User Messaging: where what became of a text is reported, and which countries its account closes. */
  TEXTS_CONFIGURATION_SET: z.string(),
  TEXTS_PROTECTION: z.string(),
  /** A message that costs more, all parts together, is not sent: "0.30000". */
  MOST_TEXT_DOLLARS: z.string(),
};
