import { Duration, NestedStack, Stack } from 'aws-cdk-lib';
import { Alarm, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Alias, type CfnAlias, type Version } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { nameOf } from '../name-of.ts';
import type { Settings } from '../settings.ts';
import { releaseOf } from './release-of.ts';
import type { ServiceFunction } from './service-function.ts';

/** What is called, whichever release that is. */
const aliasName = 'current';
const every = Duration.minutes(1);

/**
 * How calls go over to a new release: in production a tenth of them for five minutes, then all, and back to the release of
 * before when the new one fails (docs/decisions/194). In a hurry, and in development, all at once, whatever rings: what is to
 * end an alarm must not be held up by it.
 *
 * A nested stack, for its alarms and deployment groups; the aliases are in the stack of their callers.
 */
export class GradualReleases extends NestedStack {
  private readonly gradual: boolean;
  private readonly applicationName: string;
  private readonly application: LambdaApplication;
  private readonly role: Role;
  /** Of the APIs together, whose failures are answers. */
  private readonly unexpected: Alarm[];

  constructor(scope: Construct, id: string, { stage, hurry }: Pick<Settings, 'stage' | 'hurry'>) {
    super(scope, id, { description: 'Encaissement: how calls go over to a new release' });
    this.gradual = stage === 'prod' && !hurry;
    this.applicationName = Stack.of(scope).stackName;
    this.application = new LambdaApplication(this, 'Application', { applicationName: this.applicationName });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('codedeploy.amazonaws.com'),
      description: 'Least privilege of what moves calls to a new release',
    });
    this.role.addToPolicy(new PolicyStatement({ actions: ['cloudwatch:DescribeAlarms'], resources: ['*'] }));
    acknowledge(
      this.role,
      'AwsSolutions-IAM5[Resource::*]',
      'CodeDeploy asks for the state of the alarms of its groups, and CloudWatch takes no names with it.',
    );
    this.unexpected = this.gradual
      ? [
          this.alarm(
            'ReleaseUnexpectedErrors',
            new Metric({
              namespace: 'Encaissement',
              metricName: 'UnexpectedErrors',
              dimensionsMap: { Stage: stage },
              statistic: 'Sum',
              period: every,
            }),
            'An API met a bug, or an error that AWS was not known to give. A release under way goes back.',
          ),
        ]
      : [];
  }

  /** @returns what callers of the function call */
  current(released: ServiceFunction): Alias {
    const version = releaseOf(released);
    const alias = new Alias(released, 'Current', { aliasName, version });
    const name = nameOf(released);
    const names = [released.functionArn, `${released.functionArn}:${aliasName}`];
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:GetAlias', 'lambda:UpdateAlias', 'lambda:GetProvisionedConcurrencyConfig'],
        resources: names,
      }),
    );
    const group = new LambdaDeploymentGroup(this, name, {
      alias,
      deploymentGroupName: name,
      application: this.application,
      // CDK would add a managed policy, which may publish to every topic and read any bucket's CodeDeploy folder.
      role: this.role.withoutPolicyUpdates(),
      deploymentConfig: this.gradual
        ? LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES
        : LambdaDeploymentConfig.ALL_AT_ONCE,
      alarms: this.gradual ? [this.watch(name, released, version), ...this.unexpected] : [],
    });
    // By their names: CDK leaves references to another stack in an update policy as they are.
    (alias.node.defaultChild as CfnAlias).cfnOptions.updatePolicy = {
      codeDeployLambdaAliasUpdate: { applicationName: this.applicationName, deploymentGroupName: name },
    };
    alias.node.addDependency(group);
    return alias;
  }

  /** The new release alone: what the one of before still does wrong is no reason to keep it. */
  private watch(name: string, released: ServiceFunction, version: Version): Alarm {
    return this.alarm(
      `${name}ReleaseErrors`,
      new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'Errors',
        // AWS: only an alias of two versions has the third dimension.
        dimensionsMap: {
          FunctionName: released.functionName,
          Resource: `${released.functionName}:${aliasName}`,
          ExecutedVersion: version.version,
        },
        statistic: 'Sum',
        period: every,
      }),
      `The new release of ${name} failed. It goes back to the one of before by itself; its log group has the reason.`,
    );
  }

  private alarm(id: string, metric: Metric, alarmDescription: string): Alarm {
    return new Alarm(this, id, {
      metric,
      threshold: 1,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription,
    });
  }
}
