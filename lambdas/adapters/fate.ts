/** What became of a call to AWS that failed: what its error says, and what it leaves open. */

/** How handing a message to a provider ended. Only `unknown` leaves open whether it was taken. */
export type Handed =
  | { readonly kind: 'accepted'; readonly providerId: string }
  /** This message will never be taken; the others may. */
  | { readonly kind: 'refused' | 'opted-out' | 'too-dear' | 'country-closed' }
  /** Not taken now: the provider is busy, or will take nothing until a person has mended its settings. */
  | { readonly kind: 'busy' | 'misconfigured' }
  | { readonly kind: 'unknown' };

/** Error names by which a provider refuses one message. */
export interface Refusals {
  readonly refused: readonly string[];
  readonly optedOut?: readonly string[];
  /** What such an error says where it is not the message that is refused, but us. */
  readonly ours?: RegExp;
  /** What an error's own reason says, where it has one. */
  readonly reasons?: Readonly<Record<string, Unaccepted>>;
}

type Unaccepted = Exclude<Handed['kind'], 'accepted'>;

export const handed = async (
  sent: Promise<{ readonly MessageId?: string | undefined }>,
  refusals: Refusals,
): Promise<Handed> => {
  try {
    const { MessageId } = await sent;
    return { kind: 'accepted', providerId: MessageId ?? '' };
  } catch (error) {
    return { kind: fateOf(error, refusals) };
  }
};

const fateOf = (error: unknown, { refused, optedOut = [], ours, reasons = {} }: Refusals): Unaccepted => {
  const [name, said] = [nameOf(error), reasons[textAt(error, 'Reason')]];
  if (said) return said;
  if (optedOut.includes(name)) return 'opted-out';
  if (refused.includes(name)) return ours?.test(textAt(error, 'message')) ? 'misconfigured' : 'refused';
  if (isThrottled(error) || neverLeft(error)) return 'busy';
  const status = statusOf(error);
  if (status !== undefined && status >= 400 && status < 500) return 'misconfigured';
  // Credentials are asked for before anything is sent.
  return name === 'CredentialsProviderError' ? 'misconfigured' : 'unknown';
};

/** Will pass by itself: throttled, timed out, broken off, AWS's own fault, or done and answered with what cannot be read. */
export const isPassing = (error: unknown): boolean => {
  const status = statusOf(error);
  const isTheirs = status !== undefined && (status >= 500 || status < 300);
  return isThrottled(error) || neverLeft(error) || isBroken(error) || isTheirs;
};

export const isDenied = (error: unknown): boolean => /^AccessDenied/.test(nameOf(error));

const isThrottled = (error: unknown): boolean =>
  statusOf(error) === 429 || /throttl|TooManyRequests|LimitExceeded|OverLimit|SlowDown/i.test(nameOf(error));

/** No connection came about, so nothing was said. */
const neverLeft = (error: unknown): boolean => ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(codeOf(error));

const isBroken = (error: unknown): boolean =>
  ['TimeoutError', 'AbortError', 'RequestTimeout'].includes(nameOf(error)) ||
  ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ERR_SOCKET_CONNECTION_TIMEOUT'].includes(codeOf(error));

const nameOf = (error: unknown): string => textAt(error, 'name');
const codeOf = (error: unknown): string => textAt(error, 'code');

const isThing = (one: unknown): one is object => typeof one === 'object' && one !== null;

const textAt = (error: unknown, field: 'name' | 'code' | 'message' | 'Reason'): string => {
  const text: unknown = isThing(error) ? Reflect.get(error, field) : undefined;
  return typeof text === 'string' ? text : '';
};

/** The HTTP status of an answer that came; undefined where none did. */
const statusOf = (error: unknown): number | undefined => {
  const answer = isThing(error) && '$metadata' in error ? error.$metadata : undefined;
  const status = isThing(answer) && 'httpStatusCode' in answer ? answer.httpStatusCode : undefined;
  return typeof status === 'number' ? status : undefined;
};
