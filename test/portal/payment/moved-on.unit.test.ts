import { describe, expect, it, vi } from 'vitest';
import { movedOn } from '../../../portal/payment/moved-on.ts';
import type { PaymentRequest } from '../../../web/api/client.ts';

vi.hoisted(() => {
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.stubGlobal('document', { documentElement: {} });
});

const now = Date.parse('2026-06-01T10:00:00Z');
const at = '2026-06-01T09:59:40Z';
const eur = (value: number) => ({ value, currency: 'EUR' as const });
const payment = (changes: Partial<PaymentRequest>) =>
  ({ type: 'PRE_RESERVATION', amount: eur(85_50), authorisedAmount: eur(80_00), ...changes }) as PaymentRequest;

describe('who has done what meanwhile', () => {
  it.each([
    [
      { status: 'VALIDATED', validatedAt: at, capturedAmount: eur(60_00) },
      'Confirmée à l’instant depuis un autre écran de votre compte : votre client est débité de 60,00 €.',
    ],
    [
      { status: 'VALIDATED', validatedAt: at, capturedAmount: eur(60_00), type: 'IMMEDIATE' },
      'Validée à l’instant par votre client, qui a payé 60,00 €.',
    ],
    [
      { status: 'MERCHANT_DECLINED', endedAt: at },
      'Prestation refusée à l’instant depuis un autre écran de votre compte : votre client récupère 80,00 €.',
    ],
    [
      { status: 'CANCELLED', endedAt: at },
      'Annulée à l’instant depuis un autre écran de votre compte. Rien n’est débité à votre client.',
    ],
    [{ status: 'CLIENT_DECLINED', endedAt: at }, 'Refusée à l’instant par votre client. Rien ne lui est débité.'],
  ] as const)('%j', (changes, sentence) =>
    expect(movedOn(payment(changes), { language: 'fr', now }).replaceAll(/\s/gu, ' ')).toBe(sentence),
  );

  it('what is longer ago has its time', () =>
    expect(
      movedOn(payment({ status: 'MERCHANT_EXPIRED', endedAt: '2026-06-01T08:00:00Z' }), { language: 'fr', now }),
    ).toMatch(
      /^Perdue aujourd’hui à 10\sh\s00.*\s: elle n’a pas été confirmée à temps, votre client a récupéré 80,00\s€\.$/u,
    ));

  it('an answer of this screen whose reply was lost is one’s own', () =>
    expect(movedOn(payment({ status: 'CANCELLED', endedAt: at }), { language: 'en', now, isMine: true })).toBe(
      'Cancelled just now by you. Nothing is debited to your client.',
    ));
});
