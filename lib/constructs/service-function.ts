import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { logRetention } from '../log-retention.ts';
import { bundledCode, runtime } from '../bundled-code.ts';
import type { Stage } from '../stage.ts';
import { acknowledgePattern } from '../acknowledge.ts';
import { dueShardsOf } from '../due-shards.ts';
import { isTraced } from '../tracing.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { keptInProduction } from '../kept-in-production.ts';

export interface ServiceFunctionProps {
  stage: Stage;
  /** Where `handler` is exported from, below `functions/`. */
  entry: string;
  description: string;
  environment?: Record<string, string>;
  /** Lambda gives CPU in proportion to memory. */
  memoryMb?: number;
  timeout?: Duration;
  /** Of Lambda's calls at once: kept for it, and all that it gets; 0: it shares what is left with the others. */
  callsKept?: number;
  /** `/tmp`, 512 MB by default. */
  diskMb?: number;
  /**
   * Invoked without anybody waiting for the answer: Lambda retries twice, then what failed is kept in a dead-letter queue.
   */
  asynchronous?: true;
}

/** A Lambda function of this service: its own role without managed policies, its own log group. */
export class ServiceFunction extends Function {
  readonly stage: Stage;
  private readonly ownRole: Role;
  /**
   * Who brings again what it fails at, as a matter of course, and has alarms of its own for what failed for good: a state machine,
   * or the mapping of a stream.
   */
  retriedBy?: 'machine' | 'stream';
  readonly memoryMb: number;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: logRetention(props.stage),
      removalPolicy: keptInProduction(props.stage),
    });
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `Least privilege of ${props.entry}`,
    });
    logGroup.grantWrite(role);
    const failures = props.asynchronous ? new DeadLetterQueue(scope, `${id}Failures`) : undefined;

    const { memoryMb = 512 } = props;

    super(scope, id, {
      code: bundledCode(props.entry, dueShardsOf(scope)),
      handler: 'index.handler',
      description: props.description,
      runtime,
      architecture: Architecture.ARM_64,
      memorySize: memoryMb,
      timeout: props.timeout ?? Duration.seconds(30),
      ephemeralStorageSize: props.diskMb === undefined ? undefined : Size.mebibytes(props.diskMb),
      // Zero would stop it.
      reservedConcurrentExecutions: props.callsKept || undefined,
      role,
      logGroup,
      environment: { STAGE: props.stage, ...props.environment },
      ...(isTraced(scope) && { tracing: Tracing.ACTIVE }),
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE },
      ...(failures && { deadLetterQueue: failures.queue, retryAttempts: 2, maxEventAge: Duration.hours(1) }),
    });
    this.ownRole = role;
    this.stage = props.stage;
    this.memoryMb = memoryMb;
    if (isTraced(this)) acknowledgePattern(role, '*', 'Delivering traces: X-Ray knows no resource for these actions.');
  }

  allow(actions: string[], resources: string[], conditions?: Record<string, Record<string, unknown>>): void {
    this.ownRole.addToPolicy(new PolicyStatement({ actions, resources, conditions }));
  }

  /** Allows actions on resources whose names are not known before; the reason says why a pattern has to do. */
  allowPattern(actions: string[], resources: string[], reason: string): void {
    this.allow(actions, resources);
    for (const resource of resources) acknowledgePattern(this.ownRole, resource, reason);
  }
}
