import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { type Alarms, every } from './alarms.ts';

export function watchMachine(
  alarms: Alarms,
  name: string,
  machine: StateMachine,
  description: string,
  wakes?: true,
): void {
  alarms.add(`${name}Failed`, machine.metricFailed({ statistic: 'Sum', period: every }), { description, wakes });
  alarms.add(`${name}TimedOut`, machine.metricTimedOut({ statistic: 'Sum', period: every }), { description, wakes });
}
