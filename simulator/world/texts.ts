import { type Dependencies, hearTexts } from '../../lambdas/hear-texts/handler.ts';
import { readText } from '../../lambdas/hear-texts/read-text.ts';
import type { HttpAnswer, HttpRequest } from '../../lambdas/runtime/http.ts';
import type { Happening, Script } from '../script.ts';

export interface WrittenText {
  /** E.164. */
  readonly from: string;
  readonly words: string;
  /** When it was sent. */
  readonly at: string;
}

/** What End User Messaging publishes of a text that came in. The same text has the same id, each time that it is brought. */
export const inboundText = ({ from, words, at }: WrittenText) => ({
  originationNumber: from,
  destinationNumber: '+49157000000',
  messageKeyword: 'KEYWORD_493000000000',
  messageBody: words,
  inboundMessageId: `${at} ${from}`,
  previousPublishedMessageId: 'none',
});

/** The buyer's text, as the topic hands it to its queue. */
export const textOf = ({ order }: Script, { at, words }: Extract<Happening, { kind: 'text' }>): Uint8Array =>
  Buffer.from(
    JSON.stringify({
      Type: 'Notification',
      Message: JSON.stringify(inboundText({ from: order.buyer.phone ?? '', words, at })),
      Timestamp: at,
    }),
  );

/** What topic and queue do with a text. The body is what the queue holds. */
export const textDoor = (desk: Dependencies) => {
  const hear = hearTexts(desk);
  return async ({ body }: HttpRequest): Promise<HttpAnswer> => {
    const { outcome } = await hear(readText(JSON.parse(Buffer.from(body).toString())));
    return { status: nothingKept.includes(outcome) ? 404 : 200, outcome };
  };
};

const nothingKept: readonly string[] = ['text-astray', 'text-too-late', 'text-empty', 'text-unreadable'];
