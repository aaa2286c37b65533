import type { Answer } from '../../domain/journey.ts';
import { LONGEST_WORDS } from '../../messages/check-in-form.ts';
import { chosenAnswer } from './page-content.ts';

/** Far more than the form can send. */
const MOST_BYTES = 64 * 1024;
const control = /[^\P{Cc}\n]/gu;

/** What the buyer said by a button: how all is, with words if there are any, or whether it is there. */
export type BuyersWord =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly words?: string }
  | { readonly kind: 'arrival'; readonly arrived: boolean };

/** What one of the page's forms says. */
export const readForm = (body: Uint8Array): BuyersWord | undefined => {
  if (body.length > MOST_BYTES) return undefined;
  const sent = new URLSearchParams(Buffer.from(body).toString('utf8'));
  const arrived = sent.get('arrived');
  if (arrived === 'yes' || arrived === 'no') return { kind: 'arrival', arrived: arrived === 'yes' };
  const answer = chosenAnswer(sent.get('answer') ?? undefined);
  if (!answer) return undefined;
  const words = (sent.get('words') ?? '').replaceAll('\r\n', '\n').replace(control, ' ').trim();
  const cut = Array.from(words).slice(0, LONGEST_WORDS).join('');
  return { kind: 'answer', answer, ...(cut ? { words: cut } : {}) };
};
