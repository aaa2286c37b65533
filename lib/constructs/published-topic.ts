import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, type ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

interface Published {
  /** What the topic's key is for. */
  readonly description: string;
  /** AWS's services that publish here, of this account alone. */
  readonly by: readonly ServicePrincipal[];
  /** Those that something else has let in already, which only need the key. */
  readonly letInElsewhere?: readonly ServicePrincipal[];
}

/** Where services of AWS publish what names people: encrypted by a key of its own, since AWS's lets no other service publish. */
export const publishedTopic = (scope: Construct, { description, by, letInElsewhere = [] }: Published): Topic => {
  const masterKey = new Key(scope, 'Key', {
    description,
    enableKeyRotation: true,
    // What it encrypts is gone within minutes.
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const topic = new Topic(scope, 'Topic', { enforceSSL: true, masterKey });
  const conditions = { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } };
  masterKey.addToResourcePolicy(
    new PolicyStatement({
      principals: [...letInElsewhere, ...by],
      actions: ['kms:GenerateDataKey*', 'kms:Decrypt'],
      resources: ['*'],
      conditions,
    }),
  );
  topic.addToResourcePolicy(
    new PolicyStatement({ principals: [...by], actions: ['sns:Publish'], resources: [topic.topicArn], conditions }),
  );
  return topic;
};
