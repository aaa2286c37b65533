import { type Stoppable, stoppable, type Topic, topics } from '../../domain/preferences.ts';
import type { HttpRequest } from '../runtime/http.ts';

/** What the buyer chose for one of their addresses: what is declined from now on, by what was declined before. */
export interface Choice {
  readonly channel: 'email' | 'sms';
  declined(before: readonly Topic[]): readonly Topic[];
}

const noMore = (stopped: Stoppable): Choice => ({
  channel: 'email',
  declined: (before) => topics.filter((topic) => topic === stopped || before.includes(topic)),
});

/** Which of them the link in a mail is about. */
export const stoppableIn = ({ query }: Pick<HttpRequest, 'query'>): Stoppable =>
  stoppable.find((topic) => topic === query.topic) ?? 'care';

/** What a page had boxes for that says only of which channel it is: it was opened before there were others. */
const formerTopics: readonly Topic[] = ['progress', 'care'];

/** What the page's forms say: all choices of an address that were asked, or no more questions or invitations. Nothing, where it is neither. */
export const readChoices = async (request: HttpRequest): Promise<readonly Choice[] | undefined> => {
  const sent = await fieldsOf(request);
  if (!sent) return undefined;
  const stopped = stoppable.find((topic) => topic === sent.get('stop'));
  if (stopped) return [noMore(stopped)];
  const choices = (['email', 'sms'] as const).flatMap((channel) => chosenBy(channel, sent));
  return choices.length > 0 ? choices : undefined;
};

/** What was not asked stays as it was. */
const chosenBy = (channel: Choice['channel'], sent: URLSearchParams): readonly Choice[] => {
  const wanted = sent.getAll(channel);
  const questions = sent.getAll('asked');
  const isAsked = (topic: Topic) =>
    questions.includes(`${channel}.${topic}`) || (questions.includes(channel) && formerTopics.includes(topic));
  if (!topics.some(isAsked)) return [];
  const isDeclined = (before: readonly Topic[]) => (topic: Topic) =>
    isAsked(topic) ? !wanted.includes(topic) : before.includes(topic);
  return [{ channel, declined: (before) => topics.filter(isDeclined(before)) }];
};

/** What a mail program says for its reader, as RFC 8058 has it. */
export const readOneClick = async (request: HttpRequest): Promise<readonly Choice[] | undefined> =>
  (await fieldsOf(request))?.get('List-Unsubscribe') === 'One-Click' ? [noMore(stoppableIn(request))] : undefined;

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
