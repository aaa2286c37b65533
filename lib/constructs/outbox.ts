import { Duration, Stack } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { ConfigurationSet, EmailIdentity, Identity, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Environment } from '../../lambdas/send-notice/environment.ts';
import { type Stage, workers } from '../config.ts';
import { NodeFunction } from './node-function.ts';
import type { OrderTable } from './order-table.ts';
import type { PageKeys } from './page-keys.ts';
import { calmly, type Team } from './team.ts';
import { Texting } from './texting.ts';
import { WorkQueue } from './work-queue.ts';

export interface OutboxProps {
  readonly stage: Stage;
  readonly team: Team;
  readonly orders: OrderTable;
  readonly pageKeys: PageKeys;
  /** Where buyers' pages are reached. */
  readonly publicUrl: string;
}

/** Messages on their way out: bad news and calls of the team do not queue behind good news. One function sends. */
export class Outbox extends Construct {
  readonly urgent: WorkQueue;
  readonly ordinary: WorkQueue;
  readonly sender: NodeFunction<Environment>;
  /** Of SES: where what became of an e-mail is reported. */
  readonly configurationSet: string;
  /** The same for those that ask how it went: what is said against them is counted apart. */
  readonly careSet: string;
  /** The same for those that invite. */
  readonly marketingSet: string;
  readonly texting: Texting;
  private readonly identities: readonly string[];

  constructor(scope: Construct, id: string, props: OutboxProps) {
    super(scope, id);
    const { stage, team } = props;
    this.urgent = new WorkQueue(this, 'Urgent', {
      team,
      impact: 'Buyers and the team do not hear of problems.',
      article: 'urgent-notices',
      lateAfter: Duration.minutes(2),
    });
    this.ordinary = new WorkQueue(this, 'Ordinary', {
      team,
      impact: 'Buyers do not hear how their orders are coming along.',
      article: 'ordinary-notices',
      lateAfter: Duration.hours(1),
    });
    this.identities = stage.mail.identities;
    this.configurationSet = this.countMails('Mails');
    this.careSet = this.countMails('CareMails');
    this.marketingSet = this.countMails('MarketingMails');
    this.texting = new Texting(this, 'Texts', { stage, team });
    this.sender = this.send(props);
    const { urgent, ordinary } = workers(stage.mail);
    this.urgent.feed(this.sender, { workers: urgent, batchSize: 1 });
    this.ordinary.feed(this.sender, { workers: ordinary, batchSize: 1 });
    this.callTeam(props);
  }

  grantPut(sender: IGrantable): void {
    this.urgent.grantPut(sender);
    this.ordinary.grantPut(sender);
  }

  private countMails(id: string): string {
    return new ConfigurationSet(this, id, {
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    }).configurationSetName;
  }

  private send({ stage, team, orders, pageKeys, publicUrl }: OutboxProps): NodeFunction<Environment> {
    const sender = new NodeFunction<Environment>(this, 'Sender', {
      stage,
      entry: 'send-notice',
      description: 'Sends one notice by e-mail, by SMS or to the team, at most once. Nothing else sends notices.',
      // A notice for which SES is too busy waits its turn until its own deadline, however often that is.
      repeats: true,
      environment: {
        TABLE_NAME: orders.table.tableName,
        KEYS_SECRET: pageKeys.secret.secretArn,
        PUBLIC_URL: publicUrl,
        TEAM_TOPIC_ARN: team.topic.topicArn,
        CONFIGURATION_SET: this.configurationSet,
        SENDER: stage.mail.sender,
        CARE_CONFIGURATION_SET: this.careSet,
        CARE_SENDER: stage.mail.care?.sender ?? '',
        MARKETING_CONFIGURATION_SET: this.marketingSet,
        MARKETING_SENDER: stage.mail.marketing?.sender ?? '',
        ...this.texting.settings,
        REPLY_DOMAIN: stage.mail.replies?.domain ?? '',
        URGENT_QUEUE_URL: this.urgent.queue.queueUrl,
        ORDINARY_QUEUE_URL: this.ordinary.queue.queueUrl,
      },
    });
    orders.grantChangeOrders(sender);
    pageKeys.grantUse(sender);
    team.grantCall(sender);
    this.grantPut(sender);
    if (!stage.embedded.identitiesVerified) {
      for (const domain of stage.mail.identities) {
        new EmailIdentity(this, domain, { identity: Identity.domain(domain) });
      }
    }
    this.grantSend(sender, this.careSet, this.marketingSet);
    return sender;
  }

  /** To write to people: from the stage's own identities, and to phones. */
  grantSend<Variables>(sender: NodeFunction<Variables>, ...moreSets: readonly string[]): void {
    const resources = [
      ...this.identities.map((identity) => `identity/${identity}`),
      ...[this.configurationSet, ...moreSets].map((set) => `configuration-set/${set}`),
    ];
    Grant.addToPrincipal({
      grantee: sender,
      actions: ['ses:SendEmail'],
      resourceArns: resources.map((name) => {
        const [resource = '', resourceName = ''] = name.split('/');
        return Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
      }),
    });
    this.texting.grantText(sender);
  }

  private callTeam({ team }: OutboxProps): void {
    team.callWhen(this, 'Uncertain', {
      metric: this.sender.metricOutcome('uncertain').with(calmly),
      above: 10,
      impact: 'It is unknown whether messages went out; ordinary ones among them are not sent again.',
      article: 'notices-uncertain',
    });
    team.callWhen(this, 'Misconfigured', {
      metric: this.sender.metricOutcome('misconfigured').with(calmly),
      above: 0,
      impact: 'AWS refuses messages for a reason of ours: buyers and perhaps the team hear nothing.',
      article: 'sender-misconfigured',
    });
  }
}
