import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetEventDestination,
  EmailSendingEvent,
  EventDestination,
} from 'aws-cdk-lib/aws-ses';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Environment } from '../../lambdas/hear-fates/environment.ts';
import type { Stage } from '../config.ts';
import { NodeFunction } from './node-function.ts';
import type { OrderTable } from './order-table.ts';
import type { Outbox } from './outbox.ts';
import type { PageKeys } from './page-keys.ts';
import { publishedTopic } from './published-topic.ts';
import type { Team } from './team.ts';
import { WorkQueue } from './work-queue.ts';

export interface FatesProps {
  readonly stage: Stage;
  readonly team: Team;
  readonly orders: OrderTable;
  readonly pageKeys: PageKeys;
  readonly outbox: Outbox;
}

/** Who tells what became of a message: of e-mails SES, of texts End User Messaging. */
const [ses, texts] = [new ServicePrincipal('ses.amazonaws.com'), new ServicePrincipal('sms-voice.amazonaws.com')];

/** That somebody followed a link is never asked for: it would send each by way of AWS. */
const always = [
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.DELIVERY_DELAY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.RENDERING_FAILURE,
];

/** That somebody opened an e-mail is asked for on request alone: it puts a picture into each, and whoever reads is nobody's business. */
const eventsOf = ({ mail }: Stage) => (mail.opens ? [...always, EmailSendingEvent.OPEN] : always);

/** What became of messages comes back here, by topic and queue, and is kept. */
export class Fates extends Construct {
  /** Where providers publish. */
  readonly topic: Topic;
  readonly queue: WorkQueue;
  readonly hearer: NodeFunction<Environment>;
  /** What becomes of messages, as the hearer names it. */
  readonly outcomes: readonly string[];

  constructor(scope: Construct, id: string, props: FatesProps) {
    super(scope, id);
    const { stage, team, outbox } = props;
    const sets = { Mails: outbox.configurationSet, CareMails: outbox.careSet, MarketingMails: outbox.marketingSet };
    this.topic = this.topicFor(sets, eventsOf(stage));
    this.queue = new WorkQueue(this, 'Reports', {
      team,
      impact: 'Nobody hears that messages come back: they are said nowhere else, and more go to dead addresses.',
      article: 'fates',
      lateAfter: Duration.hours(1),
    });
    this.topic.addSubscription(new SqsSubscription(this.queue.queue));
    this.hearer = this.hear(props);
    this.queue.feed(this.hearer, { workers: 5, batchSize: 10 });
    this.outcomes = ['delivered', 'delayed', 'bounced', 'complained', ...(stage.mail.opens ? ['opened'] : [])];
    this.callTeam(props);
  }

  private topicFor(sets: Readonly<Record<string, string>>, events: EmailSendingEvent[]): Topic {
    const description = 'Encrypts what became of messages on its way to Doorstep.';
    const topic = publishedTopic(this, { description, by: [texts], letInElsewhere: [ses] });
    for (const [id, name] of Object.entries(sets)) {
      // It lets SES in by itself, for this configuration set alone.
      new ConfigurationSetEventDestination(this, id, {
        configurationSet: ConfigurationSet.fromConfigurationSetName(this, `${id}Set`, name),
        destination: EventDestination.snsTopic(topic),
        events,
      });
    }
    return topic;
  }

  private hear({ stage, orders, pageKeys }: FatesProps): NodeFunction<Environment> {
    const hearer = new NodeFunction<Environment>(this, 'Hearer', {
      stage,
      entry: 'hear-fates',
      description:
        'Keeps what became of each message; what came back is said elsewhere, and its address is left alone.',
      environment: {
        TABLE_NAME: orders.table.tableName,
        KEYS_SECRET: pageKeys.secret.secretArn,
        OPENS: stage.mail.opens ? 'heard' : 'ignored',
      },
    });
    orders.grantChangeOrders(hearer);
    pageKeys.grantUse(hearer);
    return hearer;
  }

  /** Early enough to act: SES reviews an account at 5 % that bounce or 0.1 % that complain, and stops it at 10 % and 0.5 %. */
  private callTeam({ team, outbox: { sender } }: FatesProps): void {
    const reputation = (metricName: string): Metric =>
      new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Maximum', period: Duration.hours(1) });
    team.callWhen(this, 'Bouncing', {
      metric: reputation('Reputation.BounceRate'),
      above: 0.02,
      impact: 'Many e-mails bounce: SES reviews the account at 5 % and stops all its e-mail at 10 %.',
      article: 'mails-bouncing',
    });
    team.callWhen(this, 'Unwanted', {
      metric: reputation('Reputation.ComplaintRate'),
      above: 0.0005,
      impact: 'Buyers call e-mails unwanted: SES reviews the account at 0.1 % and stops all its e-mail at 0.5 %.',
      article: 'mails-unwanted',
    });
    // Nothing else shows that SES does not publish, or that its reports are lost on the way.
    team.callWhen(this, 'Silent', {
      metric: new MathExpression({
        expression: 'IF(sent > 50 AND FILL(arrived, 0) < 1, 1, 0)',
        usingMetrics: { sent: sender.metricOutcome('sent'), arrived: this.hearer.metricOutcome('delivered') },
        period: Duration.hours(1),
      }),
      above: 0,
      periods: 2,
      impact: 'Messages go out and no report comes back: nobody would hear that they do not arrive.',
      article: 'fates-unheard',
    });
  }
}
