import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Environment as TellEnvironment } from '../lambdas/tell/environment.ts';
import type { Stage } from './config.ts';
import { Awakening } from './constructs/awakening.ts';
import { ConnectionSecrets } from './constructs/connection-secrets.ts';
import { Doors } from './constructs/doors.ts';
import { Fates } from './constructs/fates.ts';
import { Inquiries } from './constructs/inquiries.ts';
import { MailQuota } from './constructs/mail-quota.ts';
import { Mailbox } from './constructs/mailbox.ts';
import { NodeFunction } from './constructs/node-function.ts';
import { OperatorDesk } from './constructs/operator-desk.ts';
import { OrderWorkflow } from './constructs/order-workflow.ts';
import { Outbox } from './constructs/outbox.ts';
import { Overview } from './constructs/overview.ts';
import { Team } from './constructs/team.ts';
import { TextAnswers } from './constructs/text-answers.ts';
import { Watch } from './constructs/watch.ts';
import type { DataStack } from './data-stack.ts';
import { mailSenders } from './mail-senders.ts';

export interface JourneyStackProps extends StackProps {
  readonly stage: Stage;
  /** What outlives this stack. */
  readonly kept: DataStack;
  readonly webAclArn?: string | undefined;
}

/** Everything that runs. It holds nothing that could not be deployed anew. */
export class JourneyStack extends Stack {
  constructor(scope: Construct, id: string, { stage, kept, webAclArn, ...props }: JourneyStackProps) {
    super(scope, id, props);
    const { orders, pageKeys } = kept;
    const team = new Team(this, 'Team', { stage });
    const secrets = new ConnectionSecrets(this, 'ConnectionSecrets', { stage });
    const doors = new Doors(this, 'Doors', { stage, team, orders, pageKeys, secrets, webAclArn });
    const { publicUrl } = doors;
    const outbox = new Outbox(this, 'Outbox', { stage, team, orders, pageKeys, publicUrl });
    const fates = new Fates(this, 'Fates', { stage, team, orders, pageKeys, outbox });
    const tell = new NodeFunction<TellEnvironment>(this, 'Tell', {
      stage,
      entry: 'tell',
      description: 'Every telling step of the machine: does what the clock makes due and says where the order is now.',
      environment: {
        TABLE_NAME: orders.table.tableName,
        URGENT_QUEUE_URL: outbox.urgent.queue.queueUrl,
        ORDINARY_QUEUE_URL: outbox.ordinary.queue.queueUrl,
        SHORTEST_WAIT_SECONDS: String(stage.shortestWaitSeconds),
      },
      timeout: Duration.seconds(30),
    });
    orders.grantChangeOrders(tell);
    outbox.grantPut(tell);
    const workflow = new OrderWorkflow(this, 'Journey', { stage, team, orders, functions: { Tell: tell } });
    const inquiries = new Inquiries(this, 'Inquiries', { stage, team, orders, secrets });
    const awakening = new Awakening(this, 'Awakening', { stage, team, orders, workflow, pageKeys, inquiries });
    const watch = new Watch(this, 'Watch', { stage, team, orders, outbox, workflow });
    const desk = new OperatorDesk(this, 'Desk', { stage, orders, pageKeys, secrets, outbox, publicUrl });
    const { replies } = stage.mail;
    const mailbox = replies && new Mailbox(this, 'Mailbox', { stage, replies, team, orders, pageKeys });
    const answers = stage.texts.answers && new TextAnswers(this, 'TextAnswers', { stage, team, orders, pageKeys });
    if (stage.embedded.alarmsAndDashboard) {
      // Its numbers are for alarms alone.
      const quota = new MailQuota(this, 'MailQuota', { stage, team });
      const parts = { team, doors, outbox, fates, answers, quota, tell, workflow, awakening, inquiries, watch };
      new Overview(this, 'Overview', parts);
    }
    this.putOut({
      ApiUrl: publicUrl,
      ApiId: doors.api.apiId,
      MachineArn: workflow.machine.stateMachineArn,
      OperateFunctionName: desk.operate.functionName,
      TeamTopicArn: team.topic.topicArn,
      UrgentQueueUrl: outbox.urgent.queue.queueUrl,
      OrdinaryQueueUrl: outbox.ordinary.queue.queueUrl,
      FatesTopicArn: fates.topic.topicArn,
      // What doorstep doctor looks at; of each list, the parts are joined by commas.
      ConfigurationSets: [outbox.configurationSet, outbox.careSet, outbox.marketingSet].join(','),
      MailIdentities: stage.mail.identities.join(','),
      MailSender: mailSenders(stage.mail).join(','),
      MailPerSecond: String(stage.mail.perSecond),
      MailOpens: stage.mail.opens ? 'asked' : 'not-asked',
      TextsDollarsPerMonth: String(stage.textsDollarsPerMonth),
      ...(mailbox
        ? { MailBucketName: mailbox.bucket.bucketName, HearMailFunctionName: mailbox.hear.functionName }
        : {}),
      ...(answers ? { TextsTopicArn: answers.topic.topicArn } : {}),
      ...(mailbox?.ruleSet ? { ReceiptRuleSetName: mailbox.ruleSet } : {}),
    });
  }

  private putOut(outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
