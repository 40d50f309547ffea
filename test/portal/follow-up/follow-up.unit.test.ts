import { describe, expect, it } from 'vitest';
import type { PaymentRequest } from '../../../web/api/client.ts';
import type { Terms } from '../../../portal/collect/find-issues.ts';
import { extensionChoices, firstChoice } from '../../../portal/follow-up/extension.ts';
import { mailtoLink, messageFor, requestLink } from '../../../portal/follow-up/message.ts';
import { creditDays } from '../../../portal/payment/transfer-days.ts';

const terms = {
  immediateDelay: 'PT10M',
  clientDelay: { min: 'PT15M', max: 'P28D', default: 'P3D' },
} as Terms;
const request: PaymentRequest = {
  id: 'abc',
  version: 1,
  type: 'DEFERRED',
  status: 'AWAITING_CLIENT',
  amount: { value: 8550, currency: 'EUR' },
  matchCode: '0042',
  createdAt: '2026-06-01T08:00:00Z',
  clientDeadline: '2026-06-04T08:03:00Z',
  clientIdentifier: '•••••••7487',
  commissionBps: 0,
  label: 'Week-end au gîte',
};
const at = (iso: string) => Date.parse(iso);

describe('the message for the client', () => {
  const facts = {
    merchant: 'Gîte des Cimes',
    link: requestLink('https://example.fr', 'abc'),
    now: at(request.createdAt),
  };

  it('says how much, for what, until which day and hour, the code and where', () => {
    const { subject, text } = messageFor(request, facts, 'fr');
    expect(subject).toMatch(/85,50\s€/);
    for (const part of [
      /85,50\s€ .*« Week-end au gîte »/,
      /jusqu’au jeudi 4 juin à 10\sh\s03/,
      /https:\/\/example\.fr\/app\/\?request=abc/,
      /0042/,
    ]) {
      expect(text.replaceAll('\u00a0', ' ')).toMatch(part);
    }
  });

  it('says that the amount will only be held, where it will', () => {
    const held = /mis de côté/;
    expect(messageFor(request, facts, 'fr').text).not.toMatch(held);
    expect(messageFor({ ...request, type: 'DEFERRED_PRE_RESERVATION' }, facts, 'fr').text).toMatch(held);
  });

  it('is a mail of several lines, to whom the merchant says', () => {
    const link = mailtoLink({ subject: 'Demande & cie', text: 'Un\nDeux' });
    expect(link).toBe('mailto:?subject=Demande%20%26%20cie&body=Un%0D%0ADeux');
  });
});

describe('an extension', () => {
  it('offers what gives the client more time than is left', () => {
    expect(extensionChoices(request, terms, at('2026-06-01T08:00:10Z'))).toEqual(['P7D']);
    expect(extensionChoices(request, terms, at('2026-06-03T20:00:00Z'))).toEqual(['PT24H', 'P3D', 'P7D']);
  });

  it('gives an immediate request its own delay again', () => {
    const immediate = { ...request, type: 'IMMEDIATE' as const, clientDeadline: '2026-06-01T08:10:00Z' };
    expect(extensionChoices(immediate, terms, at('2026-06-01T08:00:10Z'))).toEqual(['PT10M']);
  });

  it('is the merchant’s own where none of them is longer', () => {
    const long = { ...request, clientDeadline: '2026-06-28T08:00:00Z' };
    const choices = extensionChoices(long, terms, at('2026-06-01T08:00:00Z'));
    expect(choices).toEqual([]);
    expect(firstChoice(choices).choice).toBe('OTHER');
  });
});

describe('the days on which a transfer may arrive', () => {
  it.each([
    ['2026-06-08', '2026-06-09', 'le 8 ou le 9 juin'],
    ['2026-06-30', '2026-07-01', 'le 30 juin ou le 1er juillet'],
    ['2026-12-31', '2027-01-04', 'le 31 décembre ou le 4 janvier'],
  ])('sent on %s, there by %s: %s', (executionDate, creditedBy, words) => {
    expect(creditDays(executionDate, creditedBy, 'fr').replaceAll('\u00a0', ' ')).toBe(words);
  });
});
