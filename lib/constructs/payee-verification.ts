import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Stage } from '../stage.ts';
import type { ServiceFunction } from './service-function.ts';
import { keptInProduction } from '../kept-in-production.ts';

export interface PayeeVerificationProps {
  stage: Stage;
  /** Empty while nobody is asked. */
  url: string;
}

/** The bank's service that says whose an account is; its key is filled into a secret by hand after the first deployment. */
export class PayeeVerification extends Construct {
  private readonly url: string;
  private readonly key: Secret;

  constructor(scope: Construct, id: string, { stage, url }: PayeeVerificationProps) {
    super(scope, id);
    this.url = url;
    this.key = new Secret(this, 'Key', {
      description: '{"key": "…"}: of the service at PayeeVerificationUrl',
      // Empty on purpose: CloudFormation writes it once, and never again over what was filled in.
      secretObjectValue: {},
      removalPolicy: keptInProduction(stage),
    });
    acknowledge(this.key, 'AwsSolutions-SMG4', 'The bank issues this key: it cannot be rotated from here.');
    new CfnOutput(Stack.of(this), 'PayeeVerificationSecret', {
      description: 'Fill this in with the key of the service at PayeeVerificationUrl',
      value: this.key.secretArn,
    });
  }

  /** Lets a function ask. */
  grantAsk(user: ServiceFunction): void {
    user.addEnvironment('PAYEE_VERIFICATION_URL', this.url);
    user.addEnvironment('PAYEE_VERIFICATION_SECRET_ARN', this.key.secretArn);
    user.allow(['secretsmanager:GetSecretValue'], [this.key.secretArn]);
  }
}
