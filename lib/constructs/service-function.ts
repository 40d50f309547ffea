import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { fileURLToPath } from 'node:url';
import type { Stage } from '../settings.ts';
import { acknowledgePattern } from '../acknowledge.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ServiceFunctionProps {
  stage: Stage;
  /** Where `handler` is exported from, below `functions/`. */
  entry: string;
  description: string;
  environment?: Record<string, string>;
  /** Lambda gives CPU in proportion to memory. */
  memoryMb?: number;
  timeout?: Duration;
  /**
   * Invoked without anybody waiting for the answer: Lambda retries twice, then what failed is kept in a dead-letter queue.
   */
  asynchronous?: true;
}

/** A Lambda function of this service: its own role without managed policies, its own log group, one way to bundle. */
export class ServiceFunction extends NodejsFunction {
  readonly failures?: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: props.stage === 'prod' ? RetentionDays.SIX_MONTHS : RetentionDays.ONE_WEEK,
      removalPolicy: props.stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `Least privilege of ${props.entry}`,
    });
    logGroup.grantWrite(role);
    const failures = props.asynchronous ? new DeadLetterQueue(scope, `${id}Failures`) : undefined;

    super(scope, id, {
      entry: `${root}functions/${props.entry}`,
      handler: 'handler',
      description: props.description,
      projectRoot: root,
      depsLockFilePath: `${root}package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMb ?? 512,
      timeout: props.timeout ?? Duration.seconds(30),
      role,
      logGroup,
      environment: props.environment,
      // The SDK that is tested is the one that runs, and its modular build is half the size of the runtime's own.
      awsSdkConnectionReuse: false,
      ...(failures && { deadLetterQueue: failures.queue, retryAttempts: 2, maxEventAge: Duration.hours(1) }),
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        mainFields: ['module', 'main'],
        minify: true,
        // Stack traces in the logs keep their names without a source map, which would cost a megabyte for each function.
        keepNames: true,
        bundleAwsSDK: true,
        // CommonJS dependencies inside the bundle still call require.
        banner: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);",
      },
    });
    this.failures = failures;
  }

  allow(actions: string[], resources: string[], conditions?: Record<string, Record<string, unknown>>): void {
    this.addToRolePolicy(new PolicyStatement({ actions, resources, conditions }));
  }

  /** Allows actions on resources whose names are not known before; the reason says why a pattern has to do. */
  allowPattern(actions: string[], resources: string[], reason: string): void {
    this.allow(actions, resources);
    for (const resource of resources) acknowledgePattern(this.role!, resource, reason);
  }
}
