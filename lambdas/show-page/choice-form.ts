import { type Topic, topics } from '../../domain/preferences.ts';
import type { HttpRequest } from '../runtime/http.ts';

/** What the buyer chose for one of their addresses: what is declined from now on, by what was declined before. */
export interface Choice {
  readonly channel: 'email' | 'sms';
  declined(before: readonly Topic[]): readonly Topic[];
}

const noMoreCare: Choice = {
  channel: 'email',
  declined: (before) => topics.filter((topic) => topic === 'care' || before.includes(topic)),
};

/** What the page's forms say: all choices of an address, or no more questions. Nothing, where it is neither. */
export const readChoices = async (request: HttpRequest): Promise<readonly Choice[] | undefined> => {
  const sent = await fieldsOf(request);
  if (sent?.get('stop') === 'care') return [noMoreCare];
  const asked = sent?.getAll('asked') ?? [];
  const choices = (['email', 'sms'] as const).flatMap((channel): readonly Choice[] => {
    const wanted = sent?.getAll(channel) ?? [];
    return asked.includes(channel)
      ? [{ channel, declined: () => topics.filter((topic) => !wanted.includes(topic)) }]
      : [];
  });
  return choices.length > 0 ? choices : undefined;
};

/** What a mail program says for its reader, as RFC 8058 has it. */
export const readOneClick = async (request: HttpRequest): Promise<readonly Choice[] | undefined> =>
  (await fieldsOf(request))?.get('List-Unsubscribe') === 'One-Click' ? [noMoreCare] : undefined;

/** Far more than a form can send. */
const MOST_BYTES = 64 * 1024;

/** A form's fields in either of the two spellings that forms have; nothing of what is no form. */
const fieldsOf = async ({ headers, body }: HttpRequest): Promise<URLSearchParams | undefined> => {
  if (body.length > MOST_BYTES) return undefined;
  const type = headers['content-type'] ?? '';
  if (/^application\/x-www-form-urlencoded\b/i.test(type))
    return new URLSearchParams(Buffer.from(body).toString('utf8'));
  return /^multipart\/form-data\b/i.test(type) ? partsOf(body, type) : undefined;
};

const partsOf = async (body: Uint8Array, type: string): Promise<URLSearchParams | undefined> => {
  try {
    const parts = await new Response(Buffer.from(body), { headers: { 'content-type': type } }).formData();
    const fields = new URLSearchParams();
    for (const [name, value] of parts) if (typeof value === 'string') fields.append(name, value);
    return fields;
  } catch {
    // Cut off, or not what its header says.
    return undefined;
  }
};
