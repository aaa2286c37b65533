import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Environment as WebhookEnvironment } from '../../lambdas/receive-webhook/environment.ts';
import type { Environment as ShopEnvironment } from '../../lambdas/serve-shop/environment.ts';
import type { Environment as PageEnvironment } from '../../lambdas/show-page/environment.ts';
import type { Stage } from '../config.ts';
import type { ConnectionSecrets } from './connection-secrets.ts';
import { FrontDoor } from './front-door.ts';
import { NodeFunction } from './node-function.ts';
import type { OrderTable } from './order-table.ts';
import type { PageKeys } from './page-keys.ts';
import { calmly, soon, type Team } from './team.ts';

export interface DoorsProps {
  readonly stage: Stage;
  readonly team: Team;
  readonly orders: OrderTable;
  readonly pageKeys: PageKeys;
  readonly secrets: ConnectionSecrets;
  /** Of the stage's front, if it has one. */
  readonly webAclArn?: string | undefined;
}

/** Everything that the world can call: one HTTP API with a door each for shops, carriers and buyers. */
export class Doors extends Construct {
  readonly api: HttpApi;
  /** Where buyers and carriers are sent, without a slash at the end. */
  readonly publicUrl: string;
  readonly functions: Readonly<Record<'shop' | 'webhook' | 'page', Lambda>>;
  private readonly front: FrontDoor | undefined;

  constructor(scope: Construct, id: string, props: DoorsProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false });
    this.front = this.stepBehind(props);
    this.publicUrl = props.stage.publicUrl ?? this.front?.url ?? this.api.apiEndpoint;
    this.functions = { shop: this.shop(props), webhook: this.webhook(props), page: this.page(props) };
    for (const one of Object.values(this.functions)) this.front?.grantRecognize(one);
    this.route();
    this.open(props.stage);
    this.callTeam(props.team);
  }

  private stepBehind({ stage: { front }, webAclArn }: DoorsProps): FrontDoor | undefined {
    return front && webAclArn ? new FrontDoor(this, 'Front', { front, api: this.api, webAclArn }) : undefined;
  }

  private shop({ stage, orders, pageKeys }: DoorsProps): Lambda {
    const shop = new NodeFunction<ShopEnvironment>(this, 'Shop', {
      stage,
      entry: 'serve-shop',
      description: 'Answers shops: orders, parcels, problems, timelines, cases.',
      environment: {
        TABLE_NAME: orders.table.tableName,
        KEYS_SECRET: pageKeys.secret.secretArn,
        PUBLIC_URL: this.publicUrl,
        STAGE: stage.name,
        ...this.behindFront(),
      },
    });
    orders.grantCheckApiKeys(shop);
    orders.grantChangeOrders(shop);
    orders.grantWatch(shop, 'CASE');
    pageKeys.grantUse(shop);
    return shop;
  }

  private webhook({ stage, team, orders, secrets }: DoorsProps): Lambda {
    const webhook = new NodeFunction<WebhookEnvironment>(this, 'Webhook', {
      stage,
      entry: 'receive-webhook',
      description: 'Writes what a carrier says into the orders it concerns.',
      environment: { TABLE_NAME: orders.table.tableName, SECRETS_PREFIX: secrets.prefix, ...this.behindFront() },
    });
    orders.grantServeConnections(webhook);
    secrets.grantRead(webhook);
    if (this.front) {
      team.callWhen(webhook, 'PastTheFront', {
        metric: webhook.metricOutcome('past-the-front').with(calmly),
        above: 10,
        impact: 'A carrier still calls the API’s own address and is refused: its parcels look silent.',
        article: 'past-the-front',
      });
    }
    return webhook;
  }

  private page({ stage, orders, pageKeys }: DoorsProps): Lambda {
    const page = new NodeFunction<PageEnvironment>(this, 'Page', {
      stage,
      entry: 'show-page',
      description: 'Shows a buyer the order, takes the answer to the check-in and what the buyer wants to be told of.',
      environment: {
        TABLE_NAME: orders.table.tableName,
        KEYS_SECRET: pageKeys.secret.secretArn,
        ...this.behindFront(),
      },
    });
    orders.grantChangeOrders(page);
    pageKeys.grantUse(page);
    return page;
  }

  private behindFront(): { readonly FRONT_SECRET: string } {
    return { FRONT_SECRET: this.front?.secretArn ?? '' };
  }

  private route(): void {
    const { shop, webhook, page } = this.functions;
    const toShop = new HttpLambdaIntegration('Shop', shop);
    const toPage = new HttpLambdaIntegration('Page', page);
    const routes = [
      ...this.api.addRoutes({ path: '/v1/{proxy+}', methods: [HttpMethod.ANY], integration: toShop }),
      // Whatever else is asked is answered in our own words too.
      new HttpRoute(this, 'Else', { httpApi: this.api, routeKey: HttpRouteKey.DEFAULT, integration: toShop }),
      ...this.api.addRoutes({
        path: '/v1/webhooks/{connection}',
        // Some senders try an address with a GET before they use it.
        methods: [HttpMethod.GET, HttpMethod.POST],
        integration: new HttpLambdaIntegration('Webhook', webhook),
      }),
      // The order's page; what its buyer wants to be told of; and where mail programs say that it is enough.
      ...['/t/{token}', '/t/{token}/preferences', '/t/{token}/unsubscribe'].flatMap((path) =>
        this.api.addRoutes({ path, methods: [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST], integration: toPage }),
      ),
    ];
    for (const route of routes) {
      Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason: authorizationOf(route.path) });
    }
  }

  private open({ logs, requests }: Stage): void {
    const log = new LogGroup(this, 'AccessLog', { retention: logs.kept, removalPolicy: RemovalPolicy.DESTROY });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: requests.rate, burstLimit: requests.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(accessLogFormat),
      },
    });
  }

  private callTeam(team: Team): void {
    team.callWhen(this, 'Failing', {
      metric: this.api.metricServerError({ ...soon, statistic: 'Sum' }),
      above: 5,
      periods: 2,
      impact: 'Shops, carriers or buyers get errors: orders may be refused and news may come late.',
      article: 'doors-failing',
    });
  }
}

/** The route, never the path: paths carry buyers' tokens and connections' addresses. No address of a caller either. */
const accessLogFormat = JSON.stringify({
  at: '$context.requestTime',
  request: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  failure: '$context.integrationErrorMessage',
});

const authorizationOf = (path: string | undefined): string => {
  if (path?.startsWith('/t/{token}'))
    return 'The token in the address is the authorization: signed, scoped to one order, expiring.';
  if (path?.startsWith('/v1/webhooks'))
    return 'Carriers sign the body; the function checks the signature over its raw bytes.';
  return 'The function checks the API key itself, so that refusals are problem details and revoking works within a minute.';
};
