import type { Alarms } from './alarms.ts';

/** Nobody meets them in a day's work. */
export function watchLimits(alarms: Alarms): void {
  alarms.addCounted('CreditLimitReached', 'CreditLimitReached', {
    wakes: true,
    description:
      'Somebody wanted to put more into wallets in a day than one person may. The journal of operations says who: ask.',
  });
  alarms.addCounted('RefundLimitReached', 'RefundLimitReached', {
    description:
      'One merchant gives back payment after payment. Ask the owner; pause or block it where nobody knows why.',
  });
  alarms.addCounted('ActivationLimitReached', 'ActivationLimitReached', {
    description:
      'One client is issued code after code. The journal of operations says by whom: ask them, and the client.',
  });
  alarms.addCounted('UnknownClientsPaused', 'UnknownClientsPaused', {
    description: 'One merchant tries identifier after identifier. The access log says who: ask, pause or block it.',
  });
  alarms.addCounted('ApplicationsOverAllowance', 'ApplicationsOverAllowance', {
    threshold: 5,
    description:
      'Applications were left unread, too many of one address, SIRET or hour. Is somebody playing with the form?',
  });
}
