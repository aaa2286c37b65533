import { Duration, Validations } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Environment } from '../../lambdas/watch-quota/environment.ts';
import type { Stage } from '../config.ts';
import { NodeFunction } from './node-function.ts';
import type { Team } from './team.ts';

export interface MailQuotaProps {
  readonly stage: Stage;
  readonly team: Team;
}

/** Often enough to hear of a day that fills up before it is full. */
const every = Duration.minutes(15);
/** Of a look that is late, the one before still counts. */
const hourly = { period: Duration.hours(1), statistic: 'Maximum' } as const;

/** In percent of the day's e-mails: there is time left to ask for more. */
const NEARLY = 80;

/** Looks at what SES lets the account send, and calls the team before it is less than the stage needs. */
export class MailQuota extends Construct {
  readonly watch: NodeFunction<Environment>;

  constructor(scope: Construct, id: string, { stage, team }: MailQuotaProps) {
    super(scope, id);
    this.watch = new NodeFunction<Environment>(this, 'Watch', {
      stage,
      entry: 'watch-quota',
      description: 'Reads what SES lets the account send, and how much of it is used. Changes nothing.',
      environment: { MAILS_PER_SECOND: String(stage.mail.perSecond) },
    });
    this.mayAsk();
    // One that fails is not repeated: the next one looks again.
    const bounded = { retryAttempts: 0, maxEventAge: every };
    this.watch.configureAsyncInvoke(bounded);
    new Rule(this, 'Clock', { schedule: Schedule.rate(every), targets: [new LambdaFunction(this.watch, bounded)] });
    this.callTeam(team);
  }

  /** What a look found, by the name that the function counts it under. */
  seen(name: Counted): IMetric {
    return this.watch.metricNumber(name).with(hourly);
  }

  private mayAsk(): void {
    this.watch.addToRolePolicy(
      new PolicyStatement({ effect: Effect.ALLOW, actions: ['ses:GetAccount'], resources: ['*'] }),
    );
    if (this.watch.role) {
      Validations.of(this.watch.role).acknowledge({
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'ses:GetAccount, which only reads, knows no resource: the quota is the account’s.',
      });
    }
  }

  private callTeam(team: Team): void {
    team.callWhen(this, 'DayNearlyUsed', {
      metric: this.seen('MailQuotaUsedPercent'),
      above: NEARLY - 1,
      impact: `The account has sent ${NEARLY} % of the e-mails that SES allows in 24 hours; at all of them buyers wait.`,
      article: 'mail-quota-nearly-used',
    });
    team.callWhen(this, 'TooSlow', {
      metric: this.seen('MailsPerSecondMissing'),
      above: 0,
      impact:
        'SES allows fewer e-mails a second than the stage is deployed for: it throttles, and messages come later.',
      article: 'mail-rate-too-low',
    });
    team.callWhen(this, 'Paused', {
      metric: this.seen('MailsPaused'),
      above: 0,
      impact: 'SES takes no e-mail of this account: buyers hear nothing by e-mail.',
      article: 'mail-paused',
    });
    team.callWhen(this, 'Reviewed', {
      metric: this.seen('MailsReviewed'),
      above: 0,
      impact: 'AWS reviews the account for what was sent: unless its complaint is mended, all e-mail stops.',
      article: 'mail-reviewed',
    });
    team.callWhen(this, 'Unwatched', {
      metric: this.watch.metricErrors({ period: hourly.period }),
      above: 1,
      impact: 'Nobody looks at what SES allows: that e-mails are about to stop would be heard when they do.',
      article: 'mail-quota-unwatched',
    });
  }
}

type Counted = 'MailQuotaUsedPercent' | 'MailsPerSecondMissing' | 'MailsPaused' | 'MailsReviewed';
