import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Alarms } from './alarms.ts';
import { watchMachine } from './machines.ts';

/** That merchants are paid what is due to them, each morning. */
export function watchReimbursement(alarms: Alarms, batch: StateMachine): void {
  const description = 'The reimbursement batch stopped. Nothing is half published: repair, then start it again.';
  watchMachine(alarms, 'Reimbursement', batch, description, true);
  alarms.addCounted('ExportMissing', 'ExportMissing', {
    wakes: true,
    description:
      'The export of this morning is not there. Look at the batch: repair, then start it again before the bank closes.',
  });
  alarms.addDaily(
    'ExportNotChecked',
    alarms.counted('ExportChecked'),
    'Nobody has looked for the morning’s export for 26 hours. Look at the schedule and the log of check-export.',
  );
  alarms.addCounted('LinesNotClosed', 'LinesOverdue', {
    wakes: true,
    description:
      'Lines that were due before today are in no export: merchants are not paid. Read the log of the audit and of the batch.',
  });
  alarms.addCounted('MerchantLeftOut', 'MerchantLeftOut', {
    description:
      'Something of a merchant cannot be read: it is in no export until that is repaired. The log of map-shard names the item.',
  });
  alarms.addCounted('BooksNotRead', 'BooksNotRead', {
    description:
      'A record of the journal cannot be read: exports have no movements and balances. The log of map-shard names it; repair it.',
  });
}
