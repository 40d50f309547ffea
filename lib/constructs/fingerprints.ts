import { CustomResource, Duration, Lazy, Stack } from 'aws-cdk-lib';
import type { CfnFunction, Function } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import { nameOf } from '../name-of.ts';
import { ServiceFunction } from './service-function.ts';

const id = 'Fingerprints';

/**
 * What only a deployment knows of the environments of functions, a hash for each. A version is published when its description
 * changes; CDK changes its logical id with the template, and does not see that a parameter has another value: without this,
 * whoever calls a version would go on with the IBAN of before. A version for nothing, on the other hand, is refused
 * ("A version for this Lambda function exists"), so that the parameters themselves would not do.
 */
export class Fingerprints extends Construct {
  private readonly functions = new Map<string, Function>();
  private readonly resource: CustomResource;

  /** Those of the stack, which has them where it has versions. */
  static of(watched: ServiceFunction): Fingerprints {
    const stack = Stack.of(watched);
    return (stack.node.tryFindChild(id) as Fingerprints | undefined) ?? new Fingerprints(stack, id, watched.stage);
  }

  private constructor(scope: Construct, ownId: string, stage: Stage) {
    super(scope, ownId);
    const provider = new ServiceFunction(this, 'Fingerprint', {
      stage,
      entry: 'fingerprint/handler.ts',
      description: 'Says of the environment of each function whether a deployment has changed it',
    });
    this.resource = new CustomResource(this, 'Environments', {
      resourceType: 'Custom::Fingerprints',
      serviceToken: provider.functionArn,
      serviceTimeout: Duration.minutes(5),
      properties: { Environments: Lazy.any({ produce: () => this.environments() }) },
    });
  }

  /** @returns the fingerprint of the function's environment, a text of letters and digits */
  add(watched: Function): string {
    const name = nameOf(watched);
    this.functions.set(name, watched);
    return this.resource.getAttString(name);
  }

  /** What the template says itself changes the version's logical id already. */
  private environments(): Record<string, Record<string, unknown>> {
    return Object.fromEntries([...this.functions].map(([name, watched]) => [name, this.unknownOf(watched)]));
  }

  private unknownOf(watched: Function): Record<string, unknown> {
    const { environment } = watched.node.defaultChild as CfnFunction;
    const { variables = {} } = Stack.of(this).resolve(environment) as { variables?: Record<string, unknown> };
    return Object.fromEntries(
      Object.entries(variables).filter(([, value]) => typeof value !== 'string' && !isSecret(value)),
    );
  }
}

/** CloudFormation does not put secrets into custom resources; another secret has another name, in the template. */
const isSecret = (value: unknown) => JSON.stringify(value).includes('{{resolve:secretsmanager:');
