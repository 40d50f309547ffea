import { notCheckedBecause } from '../contract/payee-check.ts';
import type { PayeeCheck } from '../core/payee/payee-check.ts';
import * as parse from './parse.ts';

type CheckIn<Outcome extends PayeeCheck['outcome']> = Extract<PayeeCheck, { outcome: Outcome }>;

/** What was said of a name and an account, as it was kept. */
export const payeeCheck = parse.tagged<PayeeCheck, 'outcome'>('outcome', {
  MATCH: parse.object<CheckIn<'MATCH'>>({ outcome: parse.oneOf(['MATCH']), at: parse.instant }),
  CLOSE_MATCH: parse.object<CheckIn<'CLOSE_MATCH'>>({
    outcome: parse.oneOf(['CLOSE_MATCH']),
    at: parse.instant,
    name: parse.text,
  }),
  NO_MATCH: parse.object<CheckIn<'NO_MATCH'>>({
    outcome: parse.oneOf(['NO_MATCH']),
    at: parse.instant,
    despite: parse.text,
  }),
  NOT_CHECKED: parse.object<CheckIn<'NOT_CHECKED'>>({
    outcome: parse.oneOf(['NOT_CHECKED']),
    at: parse.instant,
    because: parse.oneOf(notCheckedBecause),
  }),
});
