import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginRequestPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Front } from '../config.ts';

export interface FrontDoorProps {
  readonly front: Front;
  readonly api: HttpApi;
  readonly webAclArn: string;
}

/** By it the functions know what came through the front. */
const frontHeader = 'x-doorstep-front';

/** Errors that CloudFront would otherwise answer by itself for ten seconds, to whoever asks next, with whatever key. */
const errors = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];

/** CloudFront before the HTTP API: passes everything on, keeps nothing, and adds the secret that shows where a request came through. */
export class FrontDoor extends Construct {
  /** Its address, without a slash at the end. */
  readonly url: string;
  private readonly secret: Secret;

  constructor(scope: Construct, id: string, { front, api, webAclArn }: FrontDoorProps) {
    super(scope, id);
    this.secret = this.makeSecret();
    const distribution = this.distribute({ front, api, webAclArn });
    acknowledge(distribution, front);
    this.url = `https://${front.domain?.name ?? distribution.domainName}`;
  }

  get secretArn(): string {
    return this.secret.secretArn;
  }

  grantRecognize(grantee: IGrantable): void {
    this.secret.grantRead(grantee);
  }

  private makeSecret(): Secret {
    const secret = new Secret(this, 'Secret', {
      description:
        'What CloudFront adds to requests. To exchange it: move current to previous, put a new current, wait five minutes, raise the edition, deploy.',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ previous: '' }),
        generateStringKey: 'current',
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'CloudFront reads it at deployments only, so it is exchanged by hand and taken up by the next one.',
    });
    return secret;
  }

  private distribute({ front: { domain, edition }, api, webAclArn }: FrontDoorProps): Distribution {
    const stack = Stack.of(this);
    return new Distribution(this, 'Distribution', {
      // A secret that has changed is no change of this resource; the edition is.
      comment: `${stack.stackName}, secret ${edition}`,
      webAclId: webAclArn,
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...(domain
        ? {
            domainNames: [domain.name],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }
        : {}),
      defaultBehavior: {
        origin: new HttpOrigin(`${api.apiId}.execute-api.${stack.region}.${stack.urlSuffix}`, {
          // A reference that CloudFormation resolves: the template does not hold the secret.
          customHeaders: { [frontHeader]: this.secret.secretValueFromJson('current').unsafeUnwrap() },
        }),
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        // The API knows itself by its own host only.
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        compress: false,
      },
      errorResponses: errors.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
    });
  }
}

const acknowledge = (distribution: Distribution, { domain }: Front): void => {
  const exceptions = [
    { id: 'AwsSolutions-CFR1', reason: 'Buyers open their pages wherever they are, and carriers call from anywhere.' },
    {
      id: 'AwsSolutions-CFR3',
      reason: 'CloudFront would log paths, which hold buyers’ tokens; the API behind it logs routes instead.',
    },
    ...(domain
      ? []
      : [{ id: 'AwsSolutions-CFR4', reason: 'Only a name of the stage’s own can have a lowest version of TLS.' }]),
  ];
  for (const exception of exceptions) Validations.of(distribution).acknowledge(exception);
};
