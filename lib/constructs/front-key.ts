import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { frontKeyHeader, frontKeyLength } from '../../contract/front.ts';
import { acknowledge } from '../acknowledge.ts';
import type { ServiceFunction } from './service-function.ts';

export interface FrontKeyProps {
  /** Which key the distribution sends: one more at a time, in deployments of their own. */
  generation: number;
}

/**
 * By what the distribution makes itself known to the API, and nobody else can. The functions take the key before it and the
 * one after it too, so that it does not matter which of them a deployment, or its rollback, reaches first (decision 205).
 */
export class FrontKey extends Construct {
  /** What the distribution adds to each call of the API. */
  readonly headers: Record<string, string>;
  private readonly values: readonly string[];

  constructor(scope: Construct, id: string, { generation }: FrontKeyProps) {
    super(scope, id);
    const valueOf = (one: number) => {
      const secret = new Secret(this, `Key${one}`, {
        description: 'By what CloudFront makes itself known to the API',
        generateSecretString: { excludePunctuation: true, passwordLength: frontKeyLength },
      });
      acknowledge(
        secret,
        'AwsSolutions-SMG4',
        'CloudFront and the functions get another one by a deployment (runbook).',
      );
      // CloudFormation puts it in where it is used; the template has a reference.
      return secret.secretValue.unsafeUnwrap();
    };
    const former = generation > 1 ? [valueOf(generation - 1)] : [];
    const current = valueOf(generation);
    this.values = [...former, current, valueOf(generation + 1)];
    this.headers = { [frontKeyHeader]: current };
  }

  /** Makes a function ask for it, and name the address that calls have to go to. */
  keep(user: ServiceFunction, webOrigin: string): void {
    user.addEnvironment('FRONT_KEYS', this.values.join(' '));
    user.addEnvironment('WEB_ORIGIN', webOrigin);
  }
}
