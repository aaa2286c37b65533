import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { z } from 'zod';
import { Obstacle } from '../local/obstacle.ts';
import type { Desk } from './desk.ts';

type Around = <Answer>(send: () => Promise<Answer>) => Promise<Answer>;

const asItIs: Around = (send) => send();

const envelope = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('told'), content: z.unknown() }),
  z.looseObject({
    kind: z.literal('refused'),
    problem: z.object({
      title: z.string(),
      detail: z.string().optional(),
      errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
    }),
  }),
]);

/** Has the operate function do something, as whoever these credentials are. */
export const invoke =
  (lambda: LambdaClient, FunctionName: string, around: Around = asItIs): Desk['operate'] =>
  async (order, form) => {
    const answer = await around(() =>
      lambda.send(new InvokeCommand({ FunctionName, Payload: Buffer.from(JSON.stringify(order)) })),
    );
    const said: unknown = JSON.parse(Buffer.from(answer.Payload ?? []).toString() || 'null');
    if (answer.FunctionError) throw new Obstacle(failed(FunctionName));
    const read = envelope.parse(said);
    if (read.kind === 'told') return form.parse(read.content);
    throw new Obstacle(refusal(read.problem));
  };

const failed = (functionName: string): string =>
  `Doorstep failed at it; the log of the function ${functionName} says why (on a laptop .local/aws/aws.log).`;

interface Problem {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[] | undefined;
}

const refusal = ({ title, detail, errors = [] }: Problem): string => {
  const fields = errors.map((field) => `${field.pointer.slice(1).replaceAll('/', '.')} ${field.detail}`);
  const what = fields.length > 0 ? `${title}: ${fields.join('; ')}.` : `${title}.`;
  return detail ? `${what} ${detail}` : what;
};
