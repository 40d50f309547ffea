import { describe, expect, it } from 'vitest';
import { howTold, isUntold } from '../../../portal/follow-up/how-told.ts';
import type { followUpWords } from '../../../portal/follow-up/words.ts';
import type { PaymentRequest } from '../../../web/api/client.ts';

// The words themselves have tests of their own, and need a browser.
const own = {
  tellingLead: 'telling',
  pushedLead: ({ moment }: { moment: string }) => `by push ${moment}`,
  mailedLead: ({ moment }: { moment: string }) => `by mail ${moment}`,
  noDeviceLead: 'no device: show the code',
  notTakenLead: 'not taken: show the code',
} as ReturnType<typeof followUpWords>;
const at = '2026-06-01T08:04:00Z';
const now = Date.parse('2026-06-01T08:05:00Z');
const asked = (notified?: PaymentRequest['notified'], openedAt?: string) => ({ notified, openedAt }) as PaymentRequest;
const sentence = (notified?: PaymentRequest['notified']) => howTold(asked(notified), own, 'fr', now);

describe('how the client was told', () => {
  it('is said to be so only where a push or a mail went out, with its moment', () => {
    expect(sentence({ by: 'PUSH', at })).toMatch(/^by push aujourd’hui à 10\sh\s04/u);
    expect(sentence({ by: 'EMAIL', at })).toMatch(/^by mail aujourd’hui à 10\sh\s04/u);
    expect(sentence()).toBe('telling');
  });

  it('leads over the merchant where nobody could tell, whatever the reason', () => {
    expect(sentence({ by: 'NONE', at, because: 'NO_DEVICE' })).toBe('no device: show the code');
    for (const because of ['NOT_TAKEN', 'OFF', undefined] as const) {
      expect(sentence({ by: 'NONE', at, because })).toBe('not taken: show the code');
    }
  });
});

it('the way over the merchant comes first only while nobody could tell the client, who has not opened it either', () => {
  expect(isUntold(asked({ by: 'NONE', at, because: 'OFF' }))).toBe(true);
  expect(isUntold(asked({ by: 'NONE', at, because: 'OFF' }, at))).toBe(false);
  expect(isUntold(asked({ by: 'PUSH', at }))).toBe(false);
  expect(isUntold(asked())).toBe(false);
});
