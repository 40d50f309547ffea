import { expect, it } from 'vitest';
import { isoDuration } from '../../contract/duration.ts';
import { longestExtension } from '../../contract/extension.ts';
import { isDeferred, paymentTypes } from '../../contract/payment-type.ts';
import { defaultTerms } from '../../contract/settings/terms.ts';
import { apiTerms } from '../../contract/settings/api-terms.ts';
import { extend } from '../../core/payment/merchant-decisions.ts';
import { at, minute, paymentIn } from '../support/payments.ts';

it.each(paymentTypes)('the longest extension of %s that a page offers is taken, and a minute more is not', (type) => {
  const payment = paymentIn('AWAITING_CLIENT', type);
  const offered = longestExtension(type, apiTerms(defaultTerms));
  const longestMs = isDeferred(type) ? defaultTerms.deferredDelayMs.max : defaultTerms.immediateDelayMs;
  expect(offered).toBe(isoDuration(longestMs));

  const asked = (clientDelay: string) => extend(payment, { type: 'extend', clientDelay }, at(minute));
  expect(asked(offered)).toMatchObject({ kind: 'apply' });
  expect(asked(isoDuration(longestMs + minute))).toMatchObject({
    kind: 'refuse',
    refusal: { code: 'delay-out-of-range', limit: { max: offered } },
  });
});
