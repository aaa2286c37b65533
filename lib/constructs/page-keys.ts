import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';

/**
 * The secret that buyers' links and digests are made with. Without it, links that were sent open nothing, and nobody knows any more which addresses want no messages: so
 * `lasting`, which digests are made with, stays as it was generated. Until the first exchange it makes links, too.
 */
export class PageKeys extends Construct {
  readonly secret: Secret;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    this.secret = new Secret(this, 'Secret', {
      description:
        'Makes the links of buyers’ pages. To exchange it: copy current (at first: lasting) to previous, put a new current. Never change lasting.',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ current: '', previous: '' }),
        generateStringKey: 'lasting',
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: stage.disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    Validations.of(this.secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Two exchanges within a year would break links that buyers hold; it is exchanged by hand when it may be known.',
    });
  }

  grantUse(grantee: IGrantable): void {
    this.secret.grantRead(grantee);
  }
}
