import { all, allowed, synthesize, targetOf } from './stacks.ts';

const { journey, data } = synthesize('prod');
const statements = allowed(journey);
const holdersOf = (action: string) =>
  statements
    .filter(({ actions }) => actions.includes(action))
    .map(({ holder }) => holder)
    .sort();

/** Actions that know no resource: AWS takes "*" only. */
const withoutResource = {
  'dynamodb:ListStreams': 'Lambda demands it of whoever reads a stream.',
  'logs:CreateLogDelivery': 'The machine’s log is delivered by another service.',
  'logs:DeleteLogDelivery': 'As above.',
  'logs:DescribeLogGroups': 'As above.',
  'logs:DescribeResourcePolicies': 'As above.',
  'logs:GetLogDelivery': 'As above.',
  'logs:ListLogDeliveries': 'As above.',
  'logs:PutResourcePolicy': 'As above.',
  'logs:UpdateLogDelivery': 'As above.',
  'ses:GetAccount': 'What SES allows is the account’s.',
  'xray:GetSamplingRules': 'Traces belong to the account.',
  'xray:GetSamplingTargets': 'As above.',
  'xray:PutTelemetryRecords': 'As above.',
  'xray:PutTraceSegments': 'As above.',
};

test('there is something to judge', () => {
  expect(statements.length).toBeGreaterThan(30);
  expect(allowed(data)).toEqual([]);
});

test('every action is named', () => {
  expect(statements.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
});

test('every resource is named, save where AWS knows none', () => {
  const everywhere = statements.filter(({ resources }) => resources.includes('*')).flatMap(({ actions }) => actions);
  expect(everywhere.filter((action) => !Object.hasOwn(withoutResource, action))).toEqual([]);
});

test('only the sender, and the operator for tests, may write to phones, and by that permission to no topic', () => {
  const open = statements.filter(({ not }) => not.length > 0);
  expect(open.map(({ holder, actions }) => [holder, ...actions]).sort()).toEqual([
    ['operate', 'sns:Publish'],
    ['send-notice', 'sns:Publish'],
  ]);
  for (const { not } of open) expect(JSON.stringify(not)).toContain(':sns:*:*:*');
});

test('part of a name is left open only for what is made while the stage runs', () => {
  const wild = statements
    .filter(({ resources }) => resources.some((one) => one !== '*' && JSON.stringify(one).includes('*')))
    .map(({ holder, actions }) => `${holder}: ${actions.join(', ')}`);
  expect(wild.sort()).toEqual([
    'ask-sender: ssm:GetParameters',
    'operate: ssm:GetParameter, ssm:PutParameter',
    'receive-webhook: ssm:GetParameter',
    'wake-journeys: states:DescribeExecution',
  ]);
});

test('only one function starts and wakes executions, and only of the machine', () => {
  const [machine] = all(journey, 'StepFunctions::StateMachine');
  for (const action of ['states:StartExecution', 'states:SendTaskSuccess', 'states:SendTaskFailure']) {
    expect(holdersOf(action)).toEqual(['wake-journeys']);
    const [{ resources }] = statements.filter(({ actions }) => actions.includes(action)) as [any];
    expect(resources.map(targetOf)).toEqual([machine?.id]);
  }
});

test('only one function sends e-mail, beside the operator’s for tests, and only from the stage’s own identities', () => {
  expect([...holdersOf('ses:SendEmail')].sort()).toEqual(['operate', 'send-notice']);
  for (const { resources } of statements.filter(({ actions }) => actions.includes('ses:SendEmail'))) {
    expect(JSON.stringify(resources)).toContain(':identity/shop.example');
  }
});

test('the sender sends by all configuration sets, the operator’s tests by the ordinary one alone', () => {
  const sets = all(journey, 'SES::ConfigurationSet').map(({ id }) => id);
  const setsOf = (holder: string) =>
    statements
      .filter((one) => one.holder === holder && one.actions.includes('ses:SendEmail'))
      .flatMap(({ resources }) => sets.filter((set) => JSON.stringify(resources).includes(`"Ref":"${set}"`)));
  expect(sets).toHaveLength(3);
  expect(setsOf('send-notice').sort()).toEqual(sets.sort());
  expect(setsOf('operate')).toEqual(sets.filter((set) => set.startsWith('OutboxMails')));
});

test('only the operator’s function writes connections’ secrets', () => {
  expect(holdersOf('ssm:PutParameter')).toEqual(['operate']);
  const secrets = statements.filter(({ actions }) => actions.some((action) => action.startsWith('ssm:')));
  for (const { resources } of secrets) {
    expect(JSON.stringify(resources)).toContain(':parameter/doorstep/prod/connections/*');
  }
});

test('only the operator’s function reads the table from end to end, and nobody by another way', () => {
  expect(holdersOf('dynamodb:Scan')).toEqual(['operate']);
  for (const action of ['dynamodb:PartiQLSelect', 'dynamodb:ExportTableToPointInTime']) {
    expect(holdersOf(action)).toEqual([]);
  }
  const walks = statements.filter(({ actions }) => actions.includes('dynamodb:Scan'));
  expect(walks.map(({ resources }) => resources.length)).toEqual([1]);
});

test('API keys and connections are out of reach of all that need neither', () => {
  const keyed = new Map<string, Set<string>>();
  for (const { holder, actions, conditions } of statements) {
    if (
      !actions.some((action) =>
        /^dynamodb:(GetItem|PutItem|UpdateItem|DeleteItem|Query|BatchGetItem|ConditionCheckItem)$/.test(action),
      )
    )
      continue;
    const barred = conditions?.['ForAllValues:StringNotLike']?.['dynamodb:LeadingKeys'] ?? [];
    const limited = conditions?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
    const reaches = ['KEY#*', 'HOOK#*'].filter((one) =>
      limited ? limited.includes(one) : ![barred].flat().includes(one),
    );
    keyed.set(holder, new Set([...(keyed.get(holder) ?? []), ...reaches]));
  }
  const reaching = [...keyed].filter(([, reach]) => reach.size > 0).map(([holder, reach]) => [holder, [...reach]]);
  expect(Object.fromEntries(reaching)).toEqual({
    'serve-shop': ['KEY#*'],
    'receive-webhook': ['HOOK#*'],
    'catch-up': ['HOOK#*'],
    operate: ['KEY#*', 'HOOK#*'],
  });
});

test('each function has a role of its own, without policies made by others', () => {
  const roles = all(journey, 'Lambda::Function').map(({ Properties }) => targetOf(Properties.Role));
  expect(new Set(roles).size).toBe(roles.length);
  expect(all(journey, 'IAM::Role').filter(({ Properties }) => Properties.ManagedPolicyArns)).toEqual([]);
});

test('whoever speaks to a queue or to the topic speaks TLS', () => {
  const policies = [...all(journey, 'SQS::QueuePolicy'), ...all(journey, 'SNS::TopicPolicy')];
  const guarded = policies.filter(({ Properties }) =>
    Properties.PolicyDocument.Statement.some(
      ({ Effect, Condition }: any) => Effect === 'Deny' && Condition.Bool['aws:SecureTransport'] === 'false',
    ),
  );
  expect(guarded).toHaveLength(all(journey, 'SQS::Queue').length + all(journey, 'SNS::Topic').length);
});
