import { readOf, type Subject, trustOf } from '../conformance/subject.ts';
import { faultOf } from '../conformance/well-formed.ts';
import { deliveryOf } from '../kit.ts';
import type { Input } from './inputs.ts';

export interface Tried {
  readonly kind: 'news' | 'nothing' | 'unreadable';
  readonly milliseconds: number;
}

/** No body of a few hundred kilobytes may take longer, on a machine that does other things too. */
const LONGEST_MILLISECONDS = 1500;

/** Reads an input and asks for its trust. Throws where either of them throws, says what no sender may say, or takes too long. */
export const tryInput = (subject: Subject, { body, headers, sample }: Input): Tried => {
  const { kit } = subject;
  const began = performance.now();
  const reading = readOf(subject, body, { headers });
  const milliseconds = performance.now() - began;
  const fault = faultOf(reading, kit.sender);
  if (fault) throw new Error(`It says ${fault}`);
  if (milliseconds > LONGEST_MILLISECONDS) throw new Error(`It takes ${milliseconds.toFixed(0)} ms`);
  const genuine = deliveryOf(kit, sample.body, { headers: sample.headers });
  const { trusted } = trustOf(subject, { ...genuine, headers: { ...headers, ...genuine.headers }, body });
  const isForged = kit.covers.startsWith('body') && !Buffer.from(sample.body).equals(body);
  if (trusted && isForged) throw new Error('It trusts a body that nobody signed');
  return { kind: reading.kind, milliseconds };
};
