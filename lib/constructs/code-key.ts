import { Key, KeySpec, KeyUsage, type IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { ServiceFunction } from './service-function.ts';
import { keptInProduction } from '../kept-in-production.ts';

export interface CodeKeyProps {
  stage: Stage;
  /** How many keys there have been: one more makes a new one, and keeps those before it. */
  generation: number;
  /** ARNs of the first of them, where the stack has not made them: replicas of another Region's, after it was lost. */
  given: readonly string[];
}

/**
 * The key under which personal codes are kept as a MAC. It never leaves KMS: a copy of the table is worth nothing. A code
 * keeps the key that it was sealed under until it is used again, so former keys go on verifying (decision 141).
 */
export class CodeKey extends Construct {
  /** Oldest first; the last one seals. */
  private readonly keys: readonly IKey[];

  constructor(scope: Construct, id: string, { stage, generation, given }: CodeKeyProps) {
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
    const nth = (index: number): IKey => {
      const arn = given[index];
      const name = index === 0 ? 'Key' : `Key${index + 1}`;
      return arn === undefined ? make(name) : Key.fromKeyArn(this, `Given${name}`, arn);
    };
    this.keys = Array.from({ length: Math.max(generation, given.length) }, (_, index) => nth(index));
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
