import type { Stage } from '../stage.ts';
import { tellBank } from './bank.ts';
import { tellCounter } from './counter.ts';
import { tellDeferred } from './deferred.ts';
import { tellImmediate } from './immediate.ts';
import { tellPeople } from './people.ts';
import { tellPreReservations } from './pre-reservation.ts';
import { tellRefund } from './refund.ts';
import { tellReimbursement } from './reimbursement.ts';
import { tellTwoFactors } from './two-factors.ts';
import { tellVoid } from './void.ts';

/** The whole story, in the order in which it happens. */
export const chapters: readonly ((stage: Stage) => Promise<void>)[] = [
  tellPeople,
  tellImmediate,
  tellCounter,
  tellDeferred,
  tellPreReservations,
  tellTwoFactors,
  tellVoid,
  tellReimbursement,
  tellBank,
  tellRefund,
];
