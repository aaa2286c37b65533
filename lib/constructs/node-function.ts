import { join } from 'node:path';
import { AssetHashType, DockerImage, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as Lambda,
  LoggingFormat,
  RecursiveLoop,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { type BuildOptions, buildSync } from 'esbuild';
import { metricNamespace, type Stage } from '../config.ts';

const lambdas = join(import.meta.dirname, '../../lambdas');

export interface NodeFunctionProps<Environment> {
  readonly stage: Stage;
  /** The function's folder. */
  readonly entry: string;
  readonly description: string;
  /** The very variables that the function's own schema demands. */
  readonly environment: { readonly [Name in keyof Environment]: string };
  /** @default 15 seconds */
  readonly timeout?: Duration;
  /** It puts messages back into the queue that calls it; Lambda would stop that after 16 times. @default false */
  readonly repeats?: boolean;
  /** How many of it run at a time; as many are kept free for it. @default whatever the account bears */
  readonly mostAtOnce?: number;
}

/** A function as this house has them: Node 24 on arm64, ES modules, its own role and its own log. */
export class NodeFunction<Environment> extends Lambda {
  readonly entry: string;
  private readonly namespace: string;

  constructor(scope: Construct, id: string, props: NodeFunctionProps<Environment>) {
    const { stage, entry, description } = props;
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description });
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: stage.logs.kept,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    logGroup.grantWrite(role);

    super(scope, id, {
      description,
      role,
      logGroup,
      // JSON leaves out Lambda's START, END and REPORT lines, which would be most of what a log costs.
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN,
      applicationLogLevelV2: ApplicationLogLevel[stage.logs.level],
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      // Below it the first call after a start takes seconds: the processor comes with the memory.
      memorySize: 512,
      timeout: props.timeout ?? Duration.seconds(15),
      ...(props.mostAtOnce ? { reservedConcurrentExecutions: props.mostAtOnce } : {}),
      ...(props.repeats ? { recursiveLoop: RecursiveLoop.ALLOW } : {}),
      handler: 'index.handler',
      code: bundleOf(entry),
      environment: {
        ...props.environment,
        POWERTOOLS_METRICS_NAMESPACE: metricNamespace(stage),
        POWERTOOLS_SERVICE_NAME: entry,
      },
    });
    this.entry = entry;
    this.namespace = metricNamespace(stage);
  }

  /** How often this function noted an outcome. */
  metricOutcome(outcome: string): Metric {
    return this.ownMetric('Outcomes', { outcome });
  }

  /** The sum of a number that this function noted beside an outcome. */
  metricNumber(name: string): Metric {
    return this.ownMetric(name);
  }

  private ownMetric(metricName: string, more: { readonly [name: string]: string } = {}): Metric {
    return new Metric({
      namespace: this.namespace,
      metricName,
      dimensionsMap: { service: this.entry, ...more },
      statistic: 'Sum',
      region: Stack.of(this).region,
    });
  }
}

/** Some dependencies are CommonJS and ask for Node's own modules by require, which an ES module does not have. */
const requireForDependencies =
  "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);";

/**
 * How a function becomes `index.mjs`, with a file beside it for whatever is loaded only when it is asked for: one of the carriers, one of the languages.
 * Exported for the bench, which measures the very same files.
 */
export const bundling = (entry: string, outdir: string) =>
  ({
    entryPoints: { index: join(lambdas, entry, 'index.ts') },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    // What the SDK reads browsers' names by, should it run in one.
    external: ['bowser'],
    alias: {
      '@aws-sdk/credential-provider-node': join(lambdas, 'runtime', 'credentials.ts'),
      '@formatjs/icu-skeleton-parser': join(lambdas, 'runtime', 'no-skeletons.ts'),
    },
    banner: { js: requireForDependencies },
    logLevel: 'warning',
  }) as const satisfies BuildOptions;

const bundleOf = (entry: string): Code =>
  Code.fromAsset(join(lambdas, entry), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never pulled: the bundle is made here, by esbuild.
      image: DockerImage.fromRegistry('none'),
      local: {
        tryBundle: (folder) => {
          buildSync(bundling(entry, folder));
          return true;
        },
      },
    },
  });
