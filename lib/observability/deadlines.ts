import type { ServiceFunction } from '../constructs/service-function.ts';
import { type Alarms, every } from './alarms.ts';

/** @param sweeper runs every minute */
export function watchDeadlines(alarms: Alarms, sweeper: ServiceFunction): void {
  alarms.add('SweeperMissing', sweeper.metricInvocations({ statistic: 'Sum', period: every }), {
    below: true,
    periods: 3,
    description: 'The sweeper has not run for 15 minutes. Look at its schedule: deadlines are kept by timers alone.',
  });
  alarms.addCounted('DeadlinesNotSet', 'DeadlineNotSet', {
    threshold: 10,
    description: 'Timers could not be set; the sweeper ends what is due, within a minute. Look at Scheduler.',
  });
}
