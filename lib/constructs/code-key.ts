import { RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Stage } from '../settings.ts';
import type { ServiceFunction } from './service-function.ts';

/** The key under which personal codes are kept as a MAC. It never leaves KMS: a copy of the table is worth nothing. */
export class CodeKey extends Construct {
  private readonly key: Key;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'MAC of the personal codes',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      // Without it every client would have to be activated again.
      removalPolicy: stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }

  /** Lets a function set and check codes, and tells it the key in `CODE_KEY_ARN`. */
  grantCodes(user: ServiceFunction): void {
    user.addEnvironment('CODE_KEY_ARN', this.key.keyArn);
    user.allow(['kms:GenerateMac', 'kms:VerifyMac'], [this.key.keyArn]);
  }
}
