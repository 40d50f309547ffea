import type { Environment } from 'aws-cdk-lib';
import { SettingsError } from '../contract/settings/settings-error.ts';
import type { Stage } from './stage.ts';

/**
 * The account and the Region that a deployment is meant for: `-c account=111122223333 -c region=eu-west-3`. CDK then refuses
 * credentials of another account. Production has to say both: what it locks there cannot be moved.
 *
 * @throws SettingsError for production without them, or for what is neither
 */
export function environmentFrom(stage: Stage, context: (name: string) => unknown): Environment | undefined {
  const account = textOf(context('account'));
  const region = textOf(context('region'));
  if (account === undefined && region === undefined && stage !== 'prod') return undefined;
  if (!/^\d{12}$/.test(account ?? '')) throw new SettingsError(`account must be twelve digits: ${example}`);
  if (!/^[a-z]{2}(-[a-z]+)+-\d$/.test(region ?? '')) {
    throw new SettingsError(`region must be the name of an AWS Region: ${example}`);
  }
  return { account: account!, region: region! };
}

const example = '-c account=111122223333 -c region=eu-west-3';

/** The command line's JSON makes a number of an account without a zero at its beginning. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
