import type { Rule } from './microburst.ts';

/** One way in which calls go wrong, in words and as a rule. */
export interface Fault {
  readonly name: string;
  readonly about: string;
  /** Whether the call had its effect although its answer did not come as it should. */
  readonly afterEffect: boolean;
  readonly probability: number;
  readonly rule: (service: string) => Omit<Rule, 'service' | 'probability'>;
}

/** What a service calls its refusal to one who asks too often. */
const throttles: Readonly<Record<string, { readonly code: string; readonly status?: number }>> = {
  dynamodb: { code: 'ProvisionedThroughputExceededException' },
  sqs: { code: 'RequestThrottled' },
  sesv2: { code: 'TooManyRequestsException', status: 429 },
  sns: { code: 'ThrottledException', status: 429 },
};

export const faults: readonly Fault[] = [
  {
    name: 'throttle',
    about: 'refused, as AWS refuses who asks too often',
    afterEffect: false,
    probability: 0.2,
    rule: (service) => ({ error: throttles[service] ?? { code: 'ThrottlingException' } }),
  },
  {
    name: 'reset',
    about: 'the connection is reset before the call is heard',
    afterEffect: false,
    probability: 0.15,
    rule: () => ({ reset: true }),
  },
  {
    name: 'cut',
    about: 'carried out, and the answer is cut off in its middle',
    afterEffect: true,
    probability: 0.15,
    rule: () => ({ response: { abort_frac: 0.5 } }),
  },
  {
    name: 'short',
    about: 'carried out, and half of the answer comes as if it were whole',
    afterEffect: true,
    probability: 0.04,
    rule: () => ({ response: { truncate_frac: 0.5 } }),
  },
  {
    name: 'hold',
    about: 'held for 2 seconds, then answered with 504',
    afterEffect: false,
    probability: 0.1,
    rule: () => ({ timeout_ms: 2000 }),
  },
  {
    name: 'latency',
    about: 'answered 0.2 to 1.5 seconds late',
    afterEffect: false,
    probability: 0.3,
    rule: () => ({ latency: { min: 200, max: 1500 } }),
  },
];

export interface Service {
  /** As microburst names it. */
  readonly name: string;
  readonly title: string;
  /** How much oftener it is disturbed because it is asked seldom, or seldomer because what is refused waits ever longer. */
  readonly weight: number;
}

export const services: readonly Service[] = [
  { name: 'dynamodb', title: 'DynamoDB', weight: 1 },
  { name: 'sqs', title: 'SQS', weight: 1 },
  { name: 'stepfunctions', title: 'Step Functions', weight: 1 },
  { name: 'sesv2', title: 'SES', weight: 0.5 },
  { name: 'sns', title: 'SNS', weight: 1 },
  { name: 'ssm', title: 'SSM', weight: 3 },
  { name: 'secretsmanager', title: 'Secrets Manager', weight: 3 },
];

/** The first call is disturbed for certain, the others by chance: no service is spared because it is asked so seldom. */
export const rulesOf = (fault: Fault, { name, weight }: Service): readonly Rule[] => {
  const rule = { service: name, ...fault.rule(name) };
  return [
    { ...rule, probability: 1, times: 1 },
    { ...rule, probability: Math.min(0.6, fault.probability * weight) },
  ];
};
