import type { Answer } from '../../domain/journey.ts';
import { LONGEST_WORDS } from '../../messages/check-in-form.ts';
import { chosenAnswer } from './page-content.ts';

/** Far more than the form can send. */
const MOST_BYTES = 64 * 1024;
const control = /[^\P{Cc}\n]/gu;

/** What the check-in's form says: one of two buttons, and words if there are any. */
export const readAnswer = (body: Uint8Array): { readonly answer: Answer; readonly words?: string } | undefined => {
  if (body.length > MOST_BYTES) return undefined;
  const sent = new URLSearchParams(Buffer.from(body).toString('utf8'));
  const answer = chosenAnswer(sent.get('answer') ?? undefined);
  if (!answer) return undefined;
  const words = (sent.get('words') ?? '').replaceAll('\r\n', '\n').replace(control, ' ').trim();
  return words ? { answer, words: Array.from(words).slice(0, LONGEST_WORDS).join('') } : { answer };
};
