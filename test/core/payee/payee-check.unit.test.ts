import { describe, expect, it } from 'vitest';
import { checkPayee, payeeFacts, type PayeeAnswer, type PayeeCheck } from '../../../core/payee/payee-check.ts';
import { instant } from '../../../core/time.ts';

const at = instant(Date.parse('2026-06-08T08:00:00Z'));
const why = 'RIB vérifié au guichet';

describe('what a bank said of an account', () => {
  it.each<PayeeAnswer>([
    { outcome: 'MATCH' },
    { outcome: 'CLOSE_MATCH', name: 'CIMES ET FILS' },
    { outcome: 'NOT_CHECKED', because: 'NO_ANSWER' },
  ])('stops nobody, and needs no reason: $outcome', (answer) => {
    expect(checkPayee(answer, at, undefined)).toEqual({ payee: { ...answer, at } });
    expect(checkPayee(answer, at, why)).toEqual({ payee: { ...answer, at } });
  });

  it('stops whoever does not say why to go on, when the account is in another name', () => {
    const answer = { outcome: 'NO_MATCH' } as const;
    expect(checkPayee(answer, at, undefined)).toEqual({
      refusal: { code: 'payee-no-match', field: 'despiteNoMatch' },
    });
    expect(checkPayee(answer, at, why)).toEqual({ payee: { ...answer, at, despite: why } });
  });

  it.each<[PayeeCheck, object]>([
    [{ outcome: 'MATCH', at }, {}],
    [{ outcome: 'CLOSE_MATCH', at, name: 'Cimes et Fils' }, { payeeName: 'C••• e••• F•••' }],
    [{ outcome: 'NO_MATCH', at, despite: why }, { despiteNoMatch: why }],
    [{ outcome: 'NOT_CHECKED', at, because: 'NOT_POSSIBLE' }, { notCheckedBecause: 'NOT_POSSIBLE' }],
  ])('stands in the journal without a name in clear: $outcome', (payee, facts) => {
    expect(payeeFacts(payee)).toEqual({
      payeeCheck: payee.outcome,
      payeeCheckedAt: '2026-06-08T08:00:00Z',
      ...facts,
    });
  });
});
