import { Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Environment } from '../../lambdas/send-notice/environment.ts';
import type { Stage } from '../config.ts';
import type { NodeFunction } from './node-function.ts';
import { calmly, type Team } from './team.ts';

export interface TextingProps {
  readonly stage: Stage;
  readonly team: Team;
}

/** Of what AWS lets the account spend in a month: there is time left to ask for more. */
const SPENT = 0.8;

/** By which service text messages go, who may send them, and what they may cost. */
export class Texting extends Construct {
  /** What a function that texts must be told. */
  readonly settings: Pick<Environment, Setting>;
  private readonly stage: Stage;

  constructor(scope: Construct, id: string, { stage, team }: TextingProps) {
    super(scope, id);
    this.stage = stage;
    const { texts } = stage;
    const isOwn = texts.by === 'end-user-messaging';
    this.settings = {
      TEXTS_BY: texts.by,
      TEXTS_FROM: isOwn ? this.arnOf(texts.originationIdentity) : (texts.senderId ?? ''),
      TEXTS_CONFIGURATION_SET: (isOwn && texts.configurationSet) || '',
      TEXTS_PROTECTION: (isOwn && texts.protectConfiguration) || '',
      MOST_TEXT_DOLLARS: stage.mostTextDollars.toFixed(5),
    };
    team.callWhen(this, 'Costly', {
      metric: new Metric({ ...(isOwn ? spentByEndUserMessaging : spentBySns), statistic: 'Maximum', ...calmly }),
      above: SPENT * stage.textsDollarsPerMonth,
      impact: 'Text messages have cost 80 % of what AWS lets this account spend in a month; at all of it they stop.',
      article: 'texts-costly',
    });
  }

  /** To text by the stage's service, and by that alone. */
  grantText<Variables>(sender: NodeFunction<Variables>): void {
    const { texts } = this.stage;
    const statement = texts.by === 'sns' ? this.toAnyPhone() : this.fromOwn(texts);
    sender.addToRolePolicy(new PolicyStatement({ effect: Effect.ALLOW, ...statement }));
  }

  /** A phone has no ARN: everything that is no topic of anybody's. */
  private toAnyPhone() {
    const topics = Stack.of(this).formatArn({ service: 'sns', region: '*', account: '*', resource: '*' });
    return { actions: ['sns:Publish'], notResources: [topics] };
  }

  private fromOwn({ originationIdentity, configurationSet, protectConfiguration }: EndUserMessaging) {
    const used = [
      originationIdentity,
      ...(configurationSet ? [`configuration-set/${configurationSet}`] : []),
      ...(protectConfiguration ? [`protect-configuration/${protectConfiguration}`] : []),
    ];
    return { actions: ['sms-voice:SendTextMessage'], resources: used.map((name) => this.arnOf(name)) };
  }

  /** "pool/pool-1" in this account and Region. */
  private arnOf(name: string): string {
    const [resource = '', ...rest] = name.split('/');
    return Stack.of(this).formatArn({ service: 'sms-voice', resource, resourceName: rest.join('/') });
  }
}

type Setting = Extract<keyof Environment, `TEXTS_${string}` | 'MOST_TEXT_DOLLARS'>;
type EndUserMessaging = Extract<Stage['texts'], { readonly by: 'end-user-messaging' }>;

const spentBySns = { namespace: 'AWS/SNS', metricName: 'SMSMonthToDateSpentUSD' };
const spentByEndUserMessaging = { namespace: 'AWS/SMSVoice', metricName: 'TextMessageMonthlySpend' };
