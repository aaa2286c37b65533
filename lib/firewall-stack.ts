import { CfnOutput, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { Front } from './config.ts';

export interface FirewallStackProps extends StackProps {
  readonly front: Front;
}

/** AWS keeps the firewalls of CloudFront there, wherever the stage is. */
const region = 'us-east-1';

/**
 * Rules of AWS's common set that only count, since they would refuse what we take. Bodies are signed (carriers), keyed (shops) or one small
 * form (buyers), read by strict schemas and shown as text only; carriers send up to 1 MB; and programs need not name themselves.
 */
const counted = [
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
  'NoUserAgent_HEADER',
];

/** The firewall of a stage's front. It holds nothing. */
export class FirewallStack extends Stack {
  /** For stacks of any Region. */
  readonly webAclArn: string;

  constructor(scope: Construct, id: string, { front, ...props }: FirewallStackProps) {
    super(scope, id, { ...props, env: { ...props.env, region } });
    const webAcl = new CfnWebACL(this, 'WebAcl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: measuredAs('All'),
      rules: [
        {
          name: 'Floods',
          priority: 0,
          statement: { rateBasedStatement: { limit: front.requestsPerAddress, aggregateKeyType: 'IP' } },
          action: { block: { customResponse: { responseCode: 429 } } },
          visibilityConfig: measuredAs('Floods'),
        },
        {
          name: 'Common',
          priority: 1,
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name: 'AWSManagedRulesCommonRuleSet',
              ruleActionOverrides: counted.map((name) => ({ name, actionToUse: { count: {} } })),
            },
          },
          overrideAction: { none: {} },
          visibilityConfig: measuredAs('Common'),
        },
      ],
    });
    const { logicalId } = new CfnOutput(this, 'WebAclArn', { value: webAcl.attrArn });
    this.webAclArn = Fn.getStackOutput(this.stackName, logicalId, region);
  }
}

/** Without samples: they would show API keys and buyers' tokens in the console. */
const measuredAs = (metricName: string) => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});
