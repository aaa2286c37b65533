import { Duration } from 'aws-cdk-lib';
import { AlarmStatusWidget, Dashboard, GraphWidget, type IMetric, type IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Awakening } from './awakening.ts';
import type { Doors } from './doors.ts';
import type { Fates } from './fates.ts';
import type { Inquiries } from './inquiries.ts';
import type { MailQuota } from './mail-quota.ts';
import type { OrderWorkflow } from './order-workflow.ts';
import type { Outbox } from './outbox.ts';
import { calmly, type Team } from './team.ts';
import type { TextAnswers } from './text-answers.ts';
import type { Watch } from './watch.ts';
import type { WorkQueue } from './work-queue.ts';

export interface OverviewProps {
  readonly team: Team;
  readonly doors: Doors;
  readonly outbox: Outbox;
  readonly fates: Fates;
  readonly answers: TextAnswers | undefined;
  readonly quota: MailQuota;
  readonly tell: Lambda;
  readonly workflow: OrderWorkflow;
  readonly awakening: Awakening;
  readonly inquiries: Inquiries;
  readonly watch: Watch;
}

/** One page that answers "is all well?" from top to bottom: alarms, orders, doors, messages, machinery. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, props: OverviewProps) {
    super(scope, id);
    new Dashboard(this, 'Dashboard', {
      defaultInterval: Duration.hours(3),
      widgets: [
        [new AlarmStatusWidget({ title: 'Whom we fail', alarms: props.team.alarms, width: 24, height: 4 })],
        orders(props),
        doors(props),
        messages(props),
        arrivals(props),
        ...answers(props),
        inquiries(props),
        machinery(props),
      ],
    });
  }
}

const orders = ({ workflow: { machine }, watch }: OverviewProps): IWidget[] => [
  graph('Orders', [machine.metricStarted(calmly), machine.metricSucceeded(calmly)]),
  graph('Executions that ended badly', [
    machine.metricFailed(calmly),
    machine.metricAborted(calmly),
    machine.metricTimedOut(calmly),
  ]),
  graph('Swept', [watch.sweep.metricInvocations(calmly), watch.restart.metricInvocations(calmly)]),
];

const doors = ({ doors: { api, functions } }: OverviewProps): IWidget[] => [
  graph('Calls', [api.metricCount(calmly), api.metricClientError(calmly), api.metricServerError(calmly)]),
  graph('Milliseconds to an answer, 95 of 100', p95(Object.values(functions))),
  graph(
    'Calls turned away by Lambda',
    Object.values(functions).map((one) => one.metricThrottles(calmly)),
  ),
];

const messages = ({ outbox: { urgent, ordinary, sender } }: OverviewProps): IWidget[] => [
  graph('Messages waiting', [waiting(urgent), waiting(ordinary)]),
  graph('Seconds that the oldest waits', [
    urgent.queue.metricApproximateAgeOfOldestMessage(calmly),
    ordinary.queue.metricApproximateAgeOfOldestMessage(calmly),
  ]),
  graph(
    'Sent, or not',
    ['sent', 'not-sent', 'uncertain'].map((outcome) => sender.metricOutcome(outcome).with(calmly)),
  ),
];

const arrivals = ({ fates: { queue, hearer, outcomes }, quota }: OverviewProps): IWidget[] => [
  graph('Reports waiting', [waiting(queue)]),
  graph(
    'Arrived, or not',
    outcomes.map((outcome) => hearer.metricOutcome(outcome).with(calmly)),
  ),
  graph('Percent of the e-mails that SES allows in 24 hours', [quota.seen('MailQuotaUsedPercent')]),
];

const answers = ({ answers: heard }: OverviewProps): IWidget[][] =>
  heard
    ? [
        [
          graph('Buyers’ texts waiting', [waiting(heard.queue)]),
          graph(
            'Buyers’ texts heard, or not',
            ['text-heard', 'text-astray', 'text-too-late', 'text-stopped', 'text-started', 'text-unreadable'].map(
              (outcome) => heard.hearer.metricOutcome(outcome).with(calmly),
            ),
          ),
        ],
      ]
    : [];

const inquiries = ({ inquiries: { queue, asker } }: OverviewProps): IWidget[] => [
  graph('Inquiries waiting', [waiting(queue)]),
  graph(
    'Answered, or not',
    ['inquiry-answered', 'inquiry-empty', 'inquiry-refused', 'inquiry-given-up', 'order-unheard', 'look-failed'].map(
      (outcome) => asker.metricOutcome(outcome).with(calmly),
    ),
  ),
];

const machinery = ({
  awakening: { wake, catchUp },
  tell,
  inquiries: { asker },
  outbox: { sender },
  fates: { hearer },
  answers: texts,
  quota,
  watch: { sweep, restart },
  doors: { functions },
}: OverviewProps): IWidget[] => {
  const all: Lambda[] = [
    ...Object.values(functions),
    tell,
    wake,
    catchUp,
    asker,
    sender,
    hearer,
    sweep,
    restart,
    ...(texts ? [texts.hearer] : []),
    quota.watch,
  ];
  const behind = [wake, catchUp].map((one) => one.metric('IteratorAge', { ...calmly, statistic: 'Maximum' }));
  return [
    graph('Milliseconds behind the table', behind),
    graph('Milliseconds of a telling step, 95 of 100', p95([tell])),
    graph(
      'Errors',
      all.map((one) => one.metricErrors(calmly)),
    ),
  ];
};

const p95 = (functions: readonly Lambda[]): IMetric[] =>
  functions.map((one) => one.metricDuration({ ...calmly, statistic: 'p95' }));

const waiting = ({ queue }: WorkQueue): IMetric =>
  queue.metricApproximateNumberOfMessagesVisible({ ...calmly, statistic: 'Maximum' });

const graph = (title: string, left: IMetric[]): IWidget => new GraphWidget({ title, left, width: 8, height: 6 });
