import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { MINUTE_MS } from '../../contract/duration.ts';
import { timerLimits } from '../../contract/settings/limits.ts';
import type { Settings } from '../settings.ts';
import { grantExpiry } from './deadlines.ts';
import { RecurringSchedule } from './recurring-schedule.ts';
import { ServiceFunction } from './service-function.ts';
import type { SignIn } from './sign-in.ts';
import type { Tables } from './tables.ts';

export interface BlockedMerchantsProps {
  settings: Settings;
  tables: Tables;
  signIn: SignIn;
}

/** Ends what blocked merchants left open: looked for every minute, so that nothing is lost wherever a run ends. */
export class BlockedMerchants extends Construct {
  constructor(scope: Construct, id: string, { settings, tables, signIn }: BlockedMerchantsProps) {
    super(scope, id);
    const carryOut = new ServiceFunction(this, 'CarryOutBlocks', {
      stage: settings.stage,
      entry: 'carry-out-blocks/handler.ts',
      description: 'Ends the sessions and the open requests of blocked merchants',
      timeout: Duration.seconds(55),
      asynchronous: true,
    });
    grantExpiry(carryOut, settings, tables);
    tables.grantPartitions(carryOut, 'directory', ['BLOCKS'], 'read', 'delete');
    // Who acts there.
    tables.grantPartitions(carryOut, 'directory', ['MERCHANT#', 'ORGANISATION#'], 'read');
    signIn.grantSignOut(carryOut);
    const every = timerLimits.blocksEveryMs / MINUTE_MS;
    new RecurringSchedule(this, 'EveryMinute', {
      description: 'What blocked merchants left open',
      expression: `rate(${every} ${every > 1 ? 'minutes' : 'minute'})`,
      target: { arn: carryOut.functionArn, action: 'lambda:InvokeFunction' },
      // The next run does the work of one that did not start.
      retry: { attempts: 1, maxAgeSeconds: Duration.millis(timerLimits.blocksEveryMs).toSeconds() },
    });
  }
}
