import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** What differs from one stage to another. Nothing is read from the environment of whoever deploys. */
export interface Stage {
  readonly name: 'local' | 'dev' | 'prod';
  /** Destroying the stage destroys its orders too. Otherwise the table and the keys stay, under deletion protection. */
  readonly disposable: boolean;
  readonly logs: { readonly kept: RetentionDays; readonly level: 'DEBUG' | 'INFO' | 'WARN' };
  /** No wait of the machine is shorter, so that a promise already past cannot spin. */
  readonly shortestWaitSeconds: number;
  readonly sweepEveryMinutes: number;
  /** Where buyers and carriers reach the stage, without a slash at the end. @default the HTTP API's own address */
  readonly publicUrl?: string;
  readonly mail: Mail;
  readonly texts: Texts;
  /** What AWS lets this account spend on text messages in a month, in US dollars (its "spend limit": 1 to begin with). At 80 % of it the team is called. */
  readonly textsDollarsPerMonth: number;
  /** A text message that costs more, all its parts together, is not sent. In US dollars, below 100. */
  readonly mostTextDollars: number;
  /** Who is called by e-mail; each must confirm the subscription once. */
  readonly team: readonly string[];
  /** The API's own limit in requests per second, behind the product's limits per key. */
  readonly requests: { readonly rate: number; readonly burst: number };
  /** CloudFront with a web application firewall, through which alone the doors are then reached; `false`: they are reached directly. */
  readonly front: false | Front;
  /** Switches off what the embedded AWS cannot do. */
  readonly embedded: Embedded;
}

export interface Mail {
  /** The address that e-mails come from where a brand has none of its own. */
  readonly sender: string;
  /** SES identities, verified beforehand, that e-mails may come from: domains or addresses. */
  readonly identities: readonly string[];
  /** What SES allows this account (SES console, "maximum send rate"); AWS starts an account with 1. */
  readonly perSecond: number;
  /**
   * Where e-mails come from that ask how it went: a subdomain, one of `identities`, so that whoever calls a question unwanted does not
   * hurt the mails about parcels. @default the address that all others come from
   */
  readonly care?: { readonly sender: string };
  /**
   * The same for e-mails that invite, of buyers who asked for such: whoever calls an invitation unwanted says nothing against the mails about
   * parcels, nor against those that ask. @default the address that all others come from
   */
  readonly marketing?: { readonly sender: string };
  /**
   * Has SES tell which e-mails were opened, and the ledger keep it. Every e-mail then carries a picture of one pixel of its own, by which AWS learns when, from which IP
   * address and with which program it is opened; in many countries its reader must agree to that beforehand. Weak evidence, by which
   * nothing is decided (docs/messages.md). @default nobody learns who opened what
   */
  readonly opens?: true;
  /** Where buyers' answers to e-mails come to. Without it they go to whatever address their brand names, and Doorstep never sees them. */
  readonly replies?: Replies;
}

export interface Replies {
  /** A domain of its own, verified with SES, whose MX record names SES in this Region (docs/answers.md). */
  readonly domain: string;
}

/** By which service of AWS text messages go; docs/text-messages.md says which when. All of it is made, and registered, beforehand. */
export type Texts = TextAnswers &
  /** `senderId`: whom a text comes from, where its country shows that. */
  ({ readonly by: 'sns'; readonly senderId?: string } | ByOwnIdentity);

interface TextAnswers {
  /** Buyers may answer texts, and STOP: somebody points the account's two-way numbers to the stage's topic (docs/answers.md). @default nobody hears them */
  readonly answers?: true;
}

interface ByOwnIdentity {
  readonly by: 'end-user-messaging';
  /** Whom texts come from, as the end of its ARN: "pool/pool-…", "phone-number/phone-…" or "sender-id/ACME/DE". */
  readonly originationIdentity: `${'pool' | 'phone-number' | 'sender-id'}/${string}`;
  /** Where what became of a text is reported. */
  readonly configurationSet?: string;
  /** Which countries the account opens at all. @default the account's own */
  readonly protectConfiguration?: string;
}

/** What stands between the world and the HTTP API. docs/decisions/0007-a-front.md says what it does, costs and asks for. */
export interface Front {
  /** More requests than these from one address within five minutes are refused. A shop's server and a carrier have few addresses: one API key alone may ask 15,000 times. */
  readonly requestsPerAddress: number;
  /** Raise it, and deploy, once the front's secret holds a new key: CloudFront reads it then. */
  readonly edition: number;
  /** The stage's own name, and its certificate in ACM, in us-east-1. @default a name of CloudFront's */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
}

/** Everything in which a stage on the embedded AWS is less than one on AWS stands here, and nowhere else. */
export interface Embedded {
  /** It evaluates alarms, but over metrics that it does not measure. */
  readonly alarmsAndDashboard: boolean;
  /** Rules by which SES takes mails: its CloudFormation has none. */
  readonly receiptRules: boolean;
  /** Tracing of executions: it has no X-Ray. */
  readonly tracing: boolean;
  /** AwsSolutions rules: they judge what reaches an account. */
  readonly rules: boolean;
  /** Whether somebody has verified the identities of `mail` with SES. It begins empty, and takes any that the stack makes for verified. */
  readonly identitiesVerified: boolean;
}

const onAws: Embedded = {
  alarmsAndDashboard: true,
  receiptRules: true,
  tracing: true,
  rules: true,
  identitiesVerified: true,
};

const local: Stage = {
  name: 'local',
  disposable: true,
  logs: { kept: RetentionDays.ONE_DAY, level: 'INFO' },
  shortestWaitSeconds: 1,
  sweepEveryMinutes: 1,
  mail: {
    sender: 'orders@shop.example',
    identities: ['shop.example', 'care.shop.example', 'invitations.shop.example'],
    perSecond: 500,
    care: { sender: 'orders@care.shop.example' },
    marketing: { sender: 'orders@invitations.shop.example' },
    // No e-mail leaves a laptop, where whoever tries it plays the mail provider.
    opens: true,
    replies: { domain: 'replies.shop.example' },
  },
  texts: { by: 'sns', answers: true },
  textsDollarsPerMonth: 1,
  mostTextDollars: 0.3,
  team: [],
  requests: { rate: 5000, burst: 5000 },
  front: false,
  embedded: {
    alarmsAndDashboard: false,
    receiptRules: false,
    tracing: false,
    rules: false,
    identitiesVerified: false,
  },
};

const dev: Stage = {
  name: 'dev',
  disposable: true,
  logs: { kept: RetentionDays.TWO_WEEKS, level: 'INFO' },
  shortestWaitSeconds: 60,
  sweepEveryMinutes: 5,
  mail: { sender: 'orders@shop.example', identities: ['shop.example'], perSecond: 1 },
  texts: { by: 'sns' },
  textsDollarsPerMonth: 1,
  mostTextDollars: 0.3,
  team: [],
  requests: { rate: 100, burst: 200 },
  front: false,
  embedded: onAws,
};

const prod: Stage = {
  ...dev,
  name: 'prod',
  disposable: false,
  logs: { kept: RetentionDays.THREE_MONTHS, level: 'INFO' },
  mail: { ...dev.mail, perSecond: 14 },
  // By its own pool: { by: 'end-user-messaging', originationIdentity: 'pool/pool-…', configurationSet: 'doorstep' }
  textsDollarsPerMonth: 100,
  requests: { rate: 2000, burst: 4000 },
  // To have one: { requestsPerAddress: 30_000, edition: 1 }
  front: false,
};

const stages: Readonly<Record<Stage['name'], Stage>> = { local, dev, prod };

/** By `--context stage=…`, and for a stage whose address is known only at deployment `--context publicUrl=…`. Throws on any other. */
export const stageCalled = (name: unknown = 'dev', publicUrl?: unknown): Stage => {
  const stage = Object.values(stages).find((one) => one.name === name);
  if (!stage) throw new Error(`There is no stage "${name}", only ${Object.keys(stages).join(', ')}.`);
  return publicUrl === undefined ? stage : { ...stage, publicUrl: String(publicUrl) };
};

/** Of custom metrics, as the functions write them: each stage has its own, so that two in one account do not share alarms. */
export const metricNamespace = ({ name }: Stage): string => `Doorstep-${name}`;

/** AWS accepts no fewer for a queue. */
const fewestWorkers = 2;
/** What one message takes from a worker, which has one at a time. */
const secondsPerMessage = 0.1;
const workersFor = (perSecond: number): number => Math.max(fewestWorkers, Math.floor(perSecond * secondsPerMessage));

/** Together at most 90 % of what SES allows, of which ordinary messages get at most 70: a sale cannot hold up bad news. */
export const workers = ({ perSecond }: Mail) => ({
  urgent: workersFor(0.2 * perSecond),
  ordinary: workersFor(0.7 * perSecond),
});
