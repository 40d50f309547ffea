import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Alarms } from './alarms.ts';

/** Of each that reads changes of a table: what it gave up, as it failed again and again. */
export interface GivenUp {
  /** Of payments' events: timers, pushes. */
  events: IMetric;
  /** Of what is kept up to date from payments. */
  views: IMetric;
  /** Of what was to be mailed. */
  mails: IMetric;
  /** Of what pages were to be told of counters. */
  counter: IMetric;
  /** Of orders of credits. */
  orders: IMetric;
  /** Of changes of the back office's people. */
  operators: IMetric;
}

export function watchStreams(alarms: Alarms, givenUp: GivenUp): void {
  alarms.add('EventsGivenUp', givenUp.events, {
    description:
      'Changes of payments were not handled; deadlines are kept by the sweeper. Look into the given-up bucket.',
  });
  alarms.add('ViewsGivenUp', givenUp.views, {
    description:
      'Changes of payments are missing in what merchants are shown. Read the log of project-payments, then npm run views.',
  });
  alarms.add('MailsGivenUp', givenUp.mails, {
    description: 'Notices were not mailed, and stay PENDING. Look at SES and at the log of the function that sends.',
  });
  alarms.add('CounterNotTold', givenUp.counter, {
    description: 'Pages were not told of what happens at counters; they look at intervals. Look at on-counter-request.',
  });
  alarms.add('CreditOrdersStopped', givenUp.orders, {
    description:
      'An order of credits was left where it was. Read the log of credit-orders, then go on with it in the back office.',
  });
  alarms.add('OperatorsNotChanged', givenUp.operators, {
    description:
      'A change of roles that two people agreed to was not made. Read the log of change-operators, then propose it again.',
  });
  alarms.addCounted('RecordsNotRead', 'RecordNotRead', {
    description:
      'Changes of payments could not be read, so that no phone was told. The log of the consumer names them.',
  });
}
