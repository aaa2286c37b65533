import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { stageCalled, workers } from '../../lib/config.ts';
import { DataStack } from '../../lib/data-stack.ts';
import { all, entryOf, type Resource, synthesize, type Template, targetOf } from './stacks.ts';

const dev = synthesize('dev');
const prod = synthesize('prod');
const local = synthesize('local');
const everywhere = [local, dev, prod];

describe('the table', () => {
  const table = ({ data }: typeof dev) => all(data, 'DynamoDB::GlobalTable')[0];

  test.each([
    ['local', local],
    ['dev', dev],
    ['prod', prod],
  ])('of %s keeps its changes for its readers and can be put back to any moment', (_, stage) => {
    expect(table(stage)?.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      GlobalSecondaryIndexes: [{ IndexName: 'watch', Projection: { ProjectionType: 'KEYS_ONLY' } }],
      Replicas: [{ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }],
    });
  });

  test('is protected in prod, and goes with the stage elsewhere', () => {
    const protection = (stage: typeof dev) => [
      table(stage)?.Properties.Replicas[0].DeletionProtectionEnabled,
      table(stage)?.DeletionPolicy,
    ];
    expect(protection(prod)).toEqual([true, 'Retain']);
    expect(protection(dev)).toEqual([false, 'Delete']);
    expect(protection(local)).toEqual([false, 'Delete']);
  });
});

test('destroying leaves nothing, save in prod the orders and the keys of links already sent', () => {
  const kept = ({ data, journey }: typeof dev) =>
    [data, journey].flatMap(({ Resources }) =>
      Object.values(Resources)
        .filter(({ DeletionPolicy }) => DeletionPolicy === 'Retain' || DeletionPolicy === 'Snapshot')
        .map(({ Type }) => Type),
    );
  expect(kept(dev)).toEqual([]);
  expect(kept(local)).toEqual([]);
  expect(kept(prod)).toEqual(['AWS::DynamoDB::GlobalTable', 'AWS::SecretsManager::Secret']);
});

describe('queues', () => {
  const queues = all(dev.journey, 'SQS::Queue');
  const nameOf = ({ Properties }: Resource): string => Properties.QueueName;
  const working = queues.filter(({ Properties }) => Properties.RedrivePolicy);
  const failing = queues.filter(({ Properties }) => !Properties.RedrivePolicy);
  const alarmed = all(dev.journey, 'CloudWatch::Alarm').flatMap(({ Properties }) =>
    (Properties.Dimensions ?? []).map(({ Value }: any) => `${targetOf(Value)} ${Properties.MetricName}`),
  );

  test('are all encrypted', () => {
    expect(queues.filter(({ Properties }) => Properties.SqsManagedSseEnabled !== true)).toEqual([]);
  });

  test.each(working.map((queue) => [nameOf(queue), queue] as const))(
    '%s has a failure queue that it can be fed from again, and is alarmed when late',
    (name, { id, Properties }) => {
      const failures = dev.journey.Resources[targetOf(Properties.RedrivePolicy.deadLetterTargetArn)];
      expect(failures?.Properties.RedriveAllowPolicy.redrivePermission).toBe('byQueue');
      expect(JSON.stringify(failures?.Properties.RedriveAllowPolicy.sourceQueueArns)).toContain(`:${name}"`);
      expect(alarmed).toContain(`${id} ApproximateAgeOfOldestMessage`);
    },
  );

  test.each(failing.map((queue) => [nameOf(queue), queue] as const))('%s calls the team', (_, { id, Properties }) => {
    expect(alarmed).toContain(`${id} ApproximateNumberOfMessagesVisible`);
    expect(Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
  });

  test('every failure queue takes from somewhere', () => {
    const others = { ...dev.journey.Resources };
    const unused = failing.filter(({ id }) => {
      const { [id]: _, ...rest } = others;
      const text = Object.values(rest)
        .filter(({ Type }) => /Queue$|EventSourceMapping|EventInvokeConfig|Rule/.test(Type))
        .map((one) => JSON.stringify(one));
      return !text.some((one) => one.includes(`"${id}"`));
    });
    expect(unused).toEqual([]);
  });
});

test('every log forgets', () => {
  for (const stage of everywhere) {
    const logs = all(stage.journey, 'Logs::LogGroup');
    expect(logs.length).toBeGreaterThan(11);
    expect(logs.filter(({ Properties }) => !(Properties.RetentionInDays <= 90))).toEqual([]);
  }
});

describe('the machine', () => {
  const [machine] = all(dev.journey, 'StepFunctions::StateMachine');
  const text = readFileSync(join(import.meta.dirname, '../../state-machines/order.asl.json'), 'utf8');

  test('is the file as it stands', () => {
    expect(machine?.Properties.DefinitionString).toBe(text);
  });

  test('has a name put in for every placeholder, and no other', () => {
    const wanted = new Set([...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name));
    expect(Object.keys(machine?.Properties.DefinitionSubstitutions).sort()).toEqual([...wanted].sort());
  });

  test('logs every step and nobody’s data', () => {
    expect(machine?.Properties.LoggingConfiguration).toMatchObject({ Level: 'ALL', IncludeExecutionData: false });
  });
});

describe('the doors', () => {
  const [stage] = all(dev.journey, 'ApiGatewayV2::Stage');

  test('are these, and everything else is answered by the shop’s', () => {
    const integrations = new Map(
      all(dev.journey, 'ApiGatewayV2::Integration').map(({ id, Properties }) => [
        id,
        targetOf(Properties.IntegrationUri),
      ]),
    );
    const doors = all(dev.journey, 'ApiGatewayV2::Route').map(({ Properties: { RouteKey, Target } }) => {
      const id = Target['Fn::Join'][1].map(targetOf).find((one: string) => integrations.has(one));
      const served = dev.journey.Resources[integrations.get(id) ?? ''];
      return [RouteKey, served?.Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME];
    });
    expect(Object.fromEntries(doors)).toEqual({
      $default: 'serve-shop',
      'ANY /v1/{proxy+}': 'serve-shop',
      'GET /v1/webhooks/{connection}': 'receive-webhook',
      'POST /v1/webhooks/{connection}': 'receive-webhook',
      'GET /t/{token}': 'show-page',
      'GET /t/{token}/preferences': 'show-page',
      'GET /t/{token}/unsubscribe': 'show-page',
      'HEAD /t/{token}': 'show-page',
      'HEAD /t/{token}/preferences': 'show-page',
      'HEAD /t/{token}/unsubscribe': 'show-page',
      'POST /t/{token}': 'show-page',
      'POST /t/{token}/preferences': 'show-page',
      'POST /t/{token}/unsubscribe': 'show-page',
    });
  });

  test('note the route, never the path nor whose address called', () => {
    const format: string = stage?.Properties.AccessLogSettings.Format;
    expect(format).toContain('$context.routeKey');
    expect(format).not.toMatch(/\$context\.(path|http|identity|request(Uri|Override)|authorizer|domain)/);
  });

  test('are throttled', () => {
    const { ThrottlingRateLimit, ThrottlingBurstLimit } = stage?.Properties.DefaultRouteSettings ?? {};
    expect(ThrottlingRateLimit).toBeGreaterThan(0);
    expect(ThrottlingBurstLimit).toBeGreaterThanOrEqual(ThrottlingRateLimit);
  });
});

describe('alarms', () => {
  const whole = stageCalled('prod');
  const fronted = synthesize({
    ...whole,
    front: { requestsPerAddress: 30_000, edition: 1 },
    mail: { ...whole.mail, replies: { domain: 'replies.shop.example' } },
    texts: { by: 'sns', answers: true },
  });
  const alarms = all(fronted.journey, 'CloudWatch::Alarm').map(({ Properties }) => Properties);
  const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
  const articles = [...runbook.matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-'),
  );
  const articleOf = ({ AlarmDescription }: any): string =>
    /docs\/runbook\.md#([\w-]+)$/.exec(AlarmDescription)?.[1] ?? '';

  test('say who suffers and name an article that exists', () => {
    expect(alarms.length).toBeGreaterThan(15);
    for (const alarm of alarms) {
      expect(articles).toContain(articleOf(alarm));
      expect(alarm.AlarmDescription.length).toBeGreaterThan(60);
    }
  });

  test('have no article without an alarm', () => {
    const about = articles.filter((article) => article !== 'how-to-read-this');
    expect(about.filter((article) => !alarms.some((alarm) => articleOf(alarm) === article))).toEqual([]);
  });

  test('call the team, and are quiet where nothing is measured', () => {
    const topic = all(fronted.journey, 'SNS::Topic').find(({ id }) => id.startsWith('Team'));
    for (const { AlarmActions, TreatMissingData } of alarms) {
      expect(AlarmActions.map(targetOf)).toEqual([topic?.id]);
      expect(TreatMissingData).toBe('notBreaching');
    }
  });

  test('count what the functions of their own stage count', () => {
    const countedIn = ({ journey }: typeof dev) =>
      new Set(
        all(journey, 'Lambda::Function').map(
          (one) => one.Properties.Environment.Variables.POWERTOOLS_METRICS_NAMESPACE,
        ),
      );
    const judgedIn = ({ journey }: typeof dev) =>
      new Set(
        all(journey, 'CloudWatch::Alarm')
          .flatMap(({ Properties }) => [
            Properties,
            ...(Properties.Metrics ?? []).map((one: any) => one.MetricStat?.Metric),
          ])
          .flatMap((one) => one?.Namespace ?? [])
          .filter((one) => !one.startsWith('AWS/')),
      );
    expect([judgedIn(dev), judgedIn(prod)]).toEqual([countedIn(dev), countedIn(prod)]);
    expect(countedIn(dev)).not.toEqual(countedIn(prod));
  });

  test('stand on one dashboard with what they measure', () => {
    expect(all(prod.journey, 'CloudWatch::Dashboard')).toHaveLength(1);
  });
});

describe('AwsSolutions’ rules', () => {
  test('find nothing wrong', () => {
    expect([...dev.findings, ...prod.findings]).toEqual([]);
  });

  test('have exceptions on one path each, with a reason, and none that is not needed', () => {
    const silenced = jest.spyOn(Validations.prototype, 'acknowledge').mockImplementation(() => undefined);
    const { findings } = synthesize('dev', (app) => {
      const kept = app.node.children.find((one) => one instanceof DataStack);
      if (kept) new Bucket(kept, 'Careless');
    });
    silenced.mockRestore();
    // The rules do look.
    expect(findings).toContainEqual({ path: 'Doorstep-dev-Data/Careless/Resource', rule: 'AwsSolutions-S10' });
    for (const { path, reason } of dev.exceptions) {
      expect(path.split('/').length).toBeGreaterThan(2);
      expect(reason.length).toBeGreaterThan(40);
    }
    const covered = dev.exceptions.filter((one) =>
      findings.some(({ path, rule }) => path.startsWith(`${one.path}/`) && rule === one.rule),
    );
    expect(covered).toEqual(dev.exceptions);
  });
});

describe('stages', () => {
  test('differ on the embedded AWS only where that is said', () => {
    const types = ({ data, journey }: typeof dev) =>
      new Set([data, journey].flatMap(({ Resources }) => Object.values(Resources).map(({ Type }) => Type)));
    const missing = [...types(dev)].filter((type) => !types(local).has(type));
    expect(missing).toEqual(['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::Dashboard']);
  });

  test('wait no shorter than a minute, save on a laptop', () => {
    const shortest = ({ journey }: typeof dev) =>
      all(journey, 'Lambda::Function').find((one) => entryOf(one) === 'tell')?.Properties.Environment.Variables
        .SHORTEST_WAIT_SECONDS;
    expect([local, dev, prod].map(shortest)).toEqual(['1', '60', '60']);
  });

  test('are known by name', () => {
    expect(() => stageCalled('production')).toThrow('There is no stage "production", only local, dev, prod.');
    expect(stageCalled(undefined).name).toBe('dev');
    expect(stageCalled('local', 'http://localhost:4600').publicUrl).toBe('http://localhost:4600');
  });

  test('tell what the command line needs', () => {
    expect(Object.keys(dev.journey.Outputs)).toEqual(
      expect.arrayContaining(['ApiUrl', 'ApiId', 'MachineArn', 'OperateFunctionName', 'TeamTopicArn']),
    );
    expect(Object.keys(dev.data.Outputs)).toContain('TableName');
  });

  test('send within what SES allows, once it allows what the fewest workers send', () => {
    for (const perSecond of [58, 100, 500]) {
      const { urgent, ordinary } = workers({ ...stageCalled('prod').mail, perSecond });
      expect((urgent + ordinary) * 10).toBeLessThanOrEqual(0.9 * perSecond + 20);
      expect(ordinary * 10).toBeLessThanOrEqual(0.7 * perSecond);
    }
    expect(workers({ ...stageCalled('prod').mail, perSecond: 1 })).toEqual({ urgent: 2, ordinary: 2 });
  });
});

/** Hashes change with every function's code, and the definition is compared with its file. */
const blanked = (template: Template): unknown =>
  JSON.parse(
    JSON.stringify(template, (name, value) => (name === 'DefinitionString' ? 'order.asl.json' : value)).replace(
      /[0-9a-f]{64}/g,
      'hash',
    ),
  );

test('the data stack is as it was', () => {
  expect(blanked(prod.data)).toMatchSnapshot();
});

test('the journey stack is as it was', () => {
  expect(blanked(prod.journey)).toMatchSnapshot();
});
