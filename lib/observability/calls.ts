import type { Alarms } from './alarms.ts';

/** What functions meet at what they call, and bugs. */
export function watchCalls(alarms: Alarms): void {
  alarms.addCounted('UnexpectedErrors', 'UnexpectedErrors', {
    description:
      'An API met a bug, or an error that AWS was not known to give (adapters/aws-errors.ts). Its log has the reason.',
  });
  alarms.addCounted('KeysUnavailable', 'KeysUnavailable', {
    threshold: 3,
    description:
      'KMS gives no verdict on personal codes: nobody can approve. Is the key enabled, or its quota used up? The log of ClientApi says.',
  });
  alarms.addCounted('PaceNotCounted', 'PaceNotCounted', {
    threshold: 10,
    description: 'Requests went through without being counted: nothing limits them meanwhile. Look at DynamoDB.',
  });
  alarms.addCounted('MailsRefused', 'MailRefused', {
    threshold: 5,
    description: 'SES refused mails. The log names its error: an unproved domain, or an account in the sandbox?',
  });
  alarms.addCounted('PayeesNotVerified', 'PayeeNotVerified', {
    description:
      'The bank did not say whose an account is; people go on without. The log of the back office names the error.',
  });
}
