import { Duration, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { timerLimits } from '../../contract/settings/limits.ts';
import type { WatchedPages } from '../../contract/watched-pages.ts';
import type { Stage } from '../stage.ts';
import { RecurringSchedule } from '../constructs/recurring-schedule.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import type { Tables } from '../constructs/tables.ts';

export interface ChecksProps {
  stage: Stage;
  tables: Tables;
  watched: WatchedPages;
}

const pagesEvery = Duration.millis(timerLimits.pagesCheckedEveryMs);

/** What is looked at from time to time, since nothing tells of it by itself: that pages and sign-in are there, and the morning's export. */
export class Checks extends Construct {
  constructor(scope: Construct, id: string, { stage, tables, watched }: ChecksProps) {
    super(scope, id);
    const pages = new ServiceFunction(this, 'CheckPages', {
      stage,
      entry: 'check-pages/handler.ts',
      description: 'Looks from outside whether the pages, the API and sign-in are there',
      memoryMb: 256,
      environment: { WATCHED: Stack.of(this).toJsonString(watched) },
      asynchronous: true,
    });
    new RecurringSchedule(this, 'EveryFewMinutes', {
      description: 'The canary',
      expression: `rate(${pagesEvery.toMinutes()} minutes)`,
      target: { arn: pages.functionArn, action: 'lambda:InvokeFunction' },
      // The next run looks, too.
      retry: { attempts: 1, maxAgeSeconds: pagesEvery.toSeconds() },
    });

    const morning = new ServiceFunction(this, 'CheckExport', {
      stage,
      entry: 'check-export/handler.ts',
      description: 'Looks whether the export of this morning is there',
      memoryMb: 256,
      asynchronous: true,
    });
    tables.grant(morning, 'exports', 'read');
    new RecurringSchedule(this, 'EveryMorning', {
      description: `The morning's export, looked for every day at ${timerLimits.exportCheckedHour}:00 in Paris`,
      expression: `cron(0 ${timerLimits.exportCheckedHour} * * ? *)`,
      target: { arn: morning.functionArn, action: 'lambda:InvokeFunction' },
      retry: { attempts: 5, maxAgeSeconds: Duration.hours(1).toSeconds() },
    });
  }
}
