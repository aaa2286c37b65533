import { readOf, type Subject, trustOf } from '../conformance/subject.ts';
import { faultOf } from '../conformance/well-formed.ts';
import { deliveryOf } from '../kit.ts';
import type { Input } from './inputs.ts';

export interface Tried {
  readonly kind: 'news' | 'nothing' | 'unreadable';
  /** What the reading itself takes: the shortest of three, where one alone is noticeable. */
  readonly milliseconds: number;
}

/** No body of a few megabytes may take longer. */
const LONGEST_MILLISECONDS = 1000;
/** What takes longer is read twice more: whoever is held up by something else is not held up three times. */
const NOTICEABLE_MILLISECONDS = 10;

const timed = <T>(work: () => T): { readonly value: T; readonly milliseconds: number } => {
  const began = performance.now();
  return { value: work(), milliseconds: performance.now() - began };
};

/** Reads an input and asks for its trust. Throws where either of them throws, says what no sender may say, or takes too long. */
export const tryInput = (subject: Subject, { body, headers, sample }: Input): Tried => {
  const { kit } = subject;
  const read = () => timed(() => readOf(subject, body, { headers }));
  const { value: reading, milliseconds: first } = read();
  const milliseconds =
    first < NOTICEABLE_MILLISECONDS ? first : Math.min(first, read().milliseconds, read().milliseconds);
  const fault = faultOf(reading, kit.sender);
  if (fault) throw new Error(`It says ${fault}`);
  if (milliseconds > LONGEST_MILLISECONDS) throw new Error(`It takes ${milliseconds.toFixed(0)} ms`);
  const genuine = deliveryOf(kit, sample.body, { headers: sample.headers });
  const { trusted } = trustOf(subject, { ...genuine, headers: { ...headers, ...genuine.headers }, body });
  const isForged = kit.covers.startsWith('body') && !Buffer.from(sample.body).equals(body);
  if (trusted && isForged) throw new Error('It trusts a body that nobody signed');
  return { kind: reading.kind, milliseconds };
};
