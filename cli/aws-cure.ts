import { Obstacle } from '../local/obstacle.ts';

/** Turns what AWS says when it cannot be reached as this caller into one line with its cure. */
export const curable = async <Answer>(stage: string, ask: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await ask();
  } catch (error) {
    const cure = error instanceof Error && cures.find(({ sign }) => sign.test(`${error.name}: ${error.message}`));
    throw cure ? new Obstacle(cure.say(stage)) : error;
  }
};

interface Cure {
  readonly sign: RegExp;
  readonly say: (stage: string) => string;
}

const cures: readonly Cure[] = [
  {
    sign: /does not exist/,
    say: (stage) =>
      `There is no stage "${stage}" in this AWS account and region: deploy it with npm run deploy -- -c stage=${stage}, or point AWS_PROFILE and AWS_REGION to where it is.`,
  },
  {
    sign: /Region is missing/,
    say: () => 'Which region? Set AWS_REGION, or one in the profile that AWS_PROFILE names.',
  },
  {
    sign: /CredentialsProviderError|Could not load credentials/,
    say: () => 'There are no AWS credentials: set AWS_PROFILE, or log in as you usually do (aws sso login).',
  },
  {
    sign: /Expired|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|invalid.*token/i,
    say: () => 'AWS does not accept these credentials; they may have expired. Log in again (aws sso login).',
  },
  {
    sign: /AccessDenied|not authorized/i,
    say: (stage) =>
      `These credentials may not operate the stage "${stage}": they need cloudformation:DescribeStacks and lambda:InvokeFunction on its operate function.`,
  },
  {
    sign: /ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|TimeoutError/,
    say: () => 'AWS cannot be reached: check the network, and AWS_REGION.',
  },
];
