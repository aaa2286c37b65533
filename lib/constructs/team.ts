import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IAlarm, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Effect, type IGrantable, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';

export interface Call {
  readonly metric: IMetric;
  /** The team is called when the metric is above it. */
  readonly above: number;
  /** For how many periods in a row. @default 1 */
  readonly periods?: number;
  /** What a buyer or a shop suffers while it lasts. */
  readonly impact: string;
  /** The article of docs/runbook.md that says what to do. */
  readonly article: string;
}

/** Whom problems are told: one topic, to which alarms and urgent notices go. */
export class Team extends Construct {
  readonly topic: Topic;
  /** Every alarm of the stage, for the dashboard. */
  readonly alarms: IAlarm[] = [];
  private readonly stage: Stage;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    this.stage = stage;
    // Not encrypted with a key of its own: it carries order ids and alarms, no person's anything.
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    for (const address of stage.team) this.topic.addSubscription(new EmailSubscription(address));
    // The policy against plain HTTP takes the place of the one that would have let alarms in.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }

  grantCall(caller: IGrantable): void {
    this.topic.grantPublish(caller);
  }

  /** Calls the team when a number says that something is wrong. */
  callWhen(scope: Construct, id: string, { metric, above, periods = 1, impact, article }: Call): void {
    if (!this.stage.embedded.alarmsAndDashboard) return;
    const alarm = new Alarm(scope, id, {
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${impact} What to do: docs/runbook.md#${article}`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    this.alarms.push(alarm);
  }
}

/** How soon a number is looked at: bad news within a minute, the rest within five. */
export const soon = { period: Duration.minutes(1) };
export const calmly = { period: Duration.minutes(5) };
