import { type Stage, stageCalled } from '../../lib/config.ts';
import { all, allowed, entryOf, synthesize, targetOf } from './stacks.ts';

const stage: Stage = { ...stageCalled('prod'), front: { requestsPerAddress: 30_000, edition: 1 } };
const { journey, firewall, findings, exceptions } = synthesize(stage);
const doors = ['receive-webhook', 'serve-shop', 'show-page'];

const [distribution] = all(journey, 'CloudFront::Distribution');
const { DistributionConfig: front } = distribution!.Properties;
const secretOf = (template: typeof journey) =>
  all(template, 'SecretsManager::Secret').find(({ id }) => id.startsWith('DoorsFront'));

describe('a stage without a front', () => {
  const plain = synthesize('prod');

  test('has nothing of one', () => {
    expect(plain.firewall).toBeUndefined();
    expect(all(plain.journey, 'CloudFront::Distribution')).toEqual([]);
    expect(secretOf(plain.journey)).toBeUndefined();
    const secrets = all(plain.journey, 'Lambda::Function').map(
      (one) => one.Properties.Environment.Variables.FRONT_SECRET,
    );
    expect(secrets.filter((one) => one !== undefined)).toEqual(['', '', '']);
  });

  test('is what every stage is unless it says otherwise', () => {
    expect((['local', 'dev', 'prod'] as const).map((name) => stageCalled(name).front)).toEqual([false, false, false]);
  });
});

describe('CloudFront', () => {
  const [origin] = front.Origins;

  test('passes everything on to the API, over TLS, and answers nothing by itself', () => {
    expect(JSON.stringify(origin.DomainName)).toContain('.execute-api.');
    expect(origin.CustomOriginConfig).toMatchObject({ OriginProtocolPolicy: 'https-only' });
    expect(front.CacheBehaviors).toBeUndefined();
    expect(front.DefaultCacheBehavior).toMatchObject({
      ViewerProtocolPolicy: 'https-only',
      // AWS's own policies, the same in every account: "CachingDisabled" and "AllViewerExceptHostHeader".
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      Compress: false,
    });
    expect(front.DefaultCacheBehavior.AllowedMethods.sort()).toEqual(
      ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'].sort(),
    );
  });

  test('keeps no error either, which it would for ten seconds whoever asks', () => {
    const kept = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];
    expect(front.CustomErrorResponses).toEqual(kept.map((ErrorCode) => ({ ErrorCode, ErrorCachingMinTTL: 0 })));
  });

  test('adds the secret, which no template holds', () => {
    const [{ HeaderName, HeaderValue }, ...others] = origin.OriginCustomHeaders;
    expect([HeaderName, others]).toEqual(['x-doorstep-front', []]);
    const parts = HeaderValue['Fn::Join'][1];
    expect([parts[0], targetOf(parts[1]), parts[2]]).toEqual([
      '{{resolve:secretsmanager:',
      secretOf(journey)?.id,
      ':SecretString:current::}}',
    ]);
  });

  test('reads an exchanged secret when the edition is raised', () => {
    const raised = synthesize({ ...stage, front: { requestsPerAddress: 30_000, edition: 2 } });
    const [other] = all(raised.journey, 'CloudFront::Distribution');
    expect(other?.id).toBe(distribution?.id);
    expect(other?.Properties).not.toEqual(distribution?.Properties);
  });

  test('stands behind the firewall, in whatever Region the stage is', () => {
    expect(front.WebACLId).toEqual({
      'Fn::GetStackOutput': {
        StackName: 'Doorstep-prod-Firewall',
        OutputName: 'WebAclArn',
        Region: 'us-east-1',
      },
    });
    expect(Object.keys(firewall!.Outputs)).toContain('WebAclArn');
  });

  test('answers to the stage’s own name, by no old TLS', () => {
    const domain = { name: 'orders.shop.example', certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/a' };
    const own = synthesize({ ...stage, front: { requestsPerAddress: 30_000, edition: 1, domain } });
    const [named] = all(own.journey, 'CloudFront::Distribution');
    expect(named?.Properties.DistributionConfig).toMatchObject({
      Aliases: ['orders.shop.example'],
      ViewerCertificate: { AcmCertificateArn: domain.certificateArn, MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
    expect(own.journey.Outputs).toMatchObject({ ApiUrl: { Value: 'https://orders.shop.example' } });
    expect(own.findings).toEqual([]);
  });
});

describe('the firewall', () => {
  const [webAcl] = all(firewall!, 'WAFv2::WebACL');
  const { Rules, DefaultAction, Scope, VisibilityConfig } = webAcl!.Properties;

  test('lets through what no rule stops', () => {
    expect([Scope, DefaultAction]).toEqual(['CLOUDFRONT', { Allow: {} }]);
  });

  test('refuses floods, and knows AWS’s common rules', () => {
    expect(Rules).toMatchObject([
      { Statement: { RateBasedStatement: { Limit: 30_000, AggregateKeyType: 'IP' } }, Action: { Block: {} } },
      {
        Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet' } },
        OverrideAction: { None: {} },
      },
    ]);
  });

  test('refuses no body, however large or odd, and no caller without a name', () => {
    const overrides = Rules[1].Statement.ManagedRuleGroupStatement.RuleActionOverrides;
    expect(overrides).toEqual(
      [
        'SizeRestrictions_BODY',
        'CrossSiteScripting_BODY',
        'GenericLFI_BODY',
        'GenericRFI_BODY',
        'EC2MetaDataSSRF_BODY',
        'NoUserAgent_HEADER',
      ].map((Name) => ({ Name, ActionToUse: { Count: {} } })),
    );
  });

  test('takes no samples, which would show keys and tokens', () => {
    for (const { SampledRequestsEnabled } of [VisibilityConfig, ...Rules.map((one: any) => one.VisibilityConfig)])
      expect(SampledRequestsEnabled).toBe(false);
  });
});

describe('behind it', () => {
  const functions = all(journey, 'Lambda::Function');

  test('every function of the API knows the secret, and no other does', () => {
    const knowing = functions.filter((one) => one.Properties.Environment.Variables.FRONT_SECRET);
    expect(knowing.map(entryOf).sort()).toEqual(doors);
    for (const one of knowing)
      expect(targetOf(one.Properties.Environment.Variables.FRONT_SECRET)).toBe(secretOf(journey)?.id);
    const readers = allowed(journey).filter(
      ({ actions, resources }) =>
        actions.includes('secretsmanager:GetSecretValue') &&
        resources.some((one) => targetOf(one) === secretOf(journey)?.id),
    );
    expect(readers.map(({ holder }) => holder).sort()).toEqual(doors);
  });

  test('buyers and carriers are sent to the front', () => {
    const publicUrls = functions.map((one) => one.Properties.Environment.Variables.PUBLIC_URL).filter(Boolean);
    const toFront = { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [distribution?.id, 'DomainName'] }]] };
    expect(publicUrls).toEqual([toFront, toFront, toFront]);
    expect(journey.Outputs).toMatchObject({ ApiUrl: { Value: toFront } });
  });

  test('a carrier that still calls the API itself calls the team', () => {
    const alarm = all(journey, 'CloudWatch::Alarm').find(({ Properties }) =>
      (Properties.Dimensions ?? []).some(({ Value }: any) => Value === 'past-the-front'),
    );
    expect(alarm?.Properties.AlarmDescription).toMatch(/docs\/runbook\.md#past-the-front$/);
  });

  test('AwsSolutions’ rules find nothing wrong', () => {
    expect(findings).toEqual([]);
    for (const { path, reason } of exceptions) {
      expect(path.split('/').length).toBeGreaterThan(2);
      expect(reason.length).toBeGreaterThan(40);
    }
  });

  test('destroying leaves nothing of the front', () => {
    const kept = [...Object.values(journey.Resources), ...Object.values(firewall!.Resources)].filter(
      ({ DeletionPolicy }) => DeletionPolicy === 'Retain',
    );
    expect(kept).toEqual([]);
  });
});
