import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import { NotYet } from '../../domain/errors.ts';
import { type Observed, observer } from './observation.ts';

export interface Task<Input, Answer> {
  /** Reads the input. Throws what is none of ours. */
  readonly read: (event: unknown) => Input;
  readonly story: (input: Input) => Promise<Answer>;
  /** `failures`: what went wrong beside the story, which otherwise went well. The call fails all the same, so that an alarm sees it. */
  readonly observe: (answer: Answer, input: Input) => Observed & { readonly failures?: readonly unknown[] };
}

/** A story that the machine, a rule or the clock calls: what it throws reaches the caller by its name, who tries again by it. */
export const observedTask = <Input, Answer>(service: string, { read, story, observe }: Task<Input, Answer>) => {
  const { logger, note, fail } = observer(service);
  return middy()
    .use(injectLambdaContext(logger, { clearState: true }))
    .handler(async (event: unknown): Promise<Answer> => {
      try {
        const input = read(event);
        const answer = await story(input);
        const { failures = [], ...observed } = observe(answer, input);
        note(observed);
        const [first, ...others] = failures;
        for (const other of others) fail(other);
        if (first !== undefined) throw first;
        return answer;
      } catch (error) {
        if (error instanceof NotYet) note({ outcome: 'not-yet' });
        else fail(error);
        throw error;
      }
    });
};
