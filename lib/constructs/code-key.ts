import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { ServiceFunction } from './service-function.ts';
import { keptInProduction } from '../kept-in-production.ts';

export interface CodeKeyProps {
  stage: Stage;
  /** How many keys there have been: one more makes a new one, and keeps those before it. */
  generation: number;
}

/**
 * The key under which personal codes are kept as a MAC. It never leaves KMS: a copy of the table is worth nothing. A code
 * keeps the key that it was sealed under until it is used again, so former keys go on verifying (decision 141).
 */
export class CodeKey extends Construct {
  /** Oldest first; the last one seals. */
  private readonly keys: readonly [Key, ...Key[]];

  constructor(scope: Construct, id: string, { stage, generation }: CodeKeyProps) {
    super(scope, id);
    const make = (name: string) =>
      new Key(this, name, {
        description: 'MAC of the personal codes',
        keySpec: KeySpec.HMAC_256,
        keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
        // Cannot be changed later, and without it all codes would be lost with the Region.
        multiRegion: true,
        // Without it every client would have to be activated again.
        removalPolicy: keptInProduction(stage),
      });
    const later = Array.from({ length: generation - 1 }, (_, index) => make(`Key${index + 2}`));
    this.keys = [make('Key'), ...later];
  }

  /** Lets a function set and check codes, and tells it the key of new ones in `CODE_KEY_ARN`. */
  grantCodes(user: ServiceFunction): void {
    const arns = this.keys.map(({ keyArn }) => keyArn);
    const current = arns.slice(-1);
    user.addEnvironment('CODE_KEY_ARN', String(current));
    user.allow(['kms:GenerateMac'], current);
    user.allow(['kms:VerifyMac'], arns);
  }
}
