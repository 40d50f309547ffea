import { beforeEach, expect, it } from 'vitest';
import { noticeStore, type NoticeStore } from '../../../adapters/dynamodb/notice-store.ts';
import type { Notice } from '../../../core/notification/notice.ts';
import { createdAt, later } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
let notices: NoticeStore;

const payment = (id: string) => ({ kind: 'PAYMENT' as const, id });
const notice = (changes: Partial<Notice> = {}): Notice =>
  ({
    ...{ audience: 'CLIENT', recipientId: 'marie', event: 'REQUESTED', about: payment('one'), occurrence: '1' },
    ...{ channel: 'EMAIL', state: 'PENDING', at: createdAt, address: 'marie@example.fr' },
    ...changes,
  }) as Notice;

beforeEach(async () => {
  notices = noticeStore(db.documents, (await db.freshTables()).notices);
});

it('tell each fact once: each one’s, of each event and time, about each thing', async () => {
  const all = [
    notice(),
    notice({ about: payment('two') }),
    notice({ about: { kind: 'CLIENT', id: 'one' } }),
    notice({ event: 'REMINDED' }),
    notice({ occurrence: '2' }),
    notice({ audience: 'MERCHANT', event: 'PAID' }),
    notice({ audience: 'APPLICANT', event: 'MORE_NEEDED' }),
    notice({ audience: 'MERCHANT', event: 'TO_CONFIRM' }),
  ];
  for (const one of all) expect(await notices.add(one)).toBe(true);
  for (const one of all) {
    expect(await notices.add({ ...one, at: later(1) })).toBe(false);
    expect(await notices.get(one)).toEqual(one);
  }
  expect((await notices.about(payment('one'))).length).toBe(6);
});

it('about a payment to its client are no news of the merchant’s', async () => {
  await notices.add(notice());
  await notices.add(notice({ audience: 'MERCHANT', event: 'PAID' }));
  await notices.add(notice({ about: payment('two') }));
  expect(await notices.toClientAbout('one')).toEqual([notice()]);
});

it('are read with the oldest first', async () => {
  await notices.add(notice({ at: later(1) }));
  await notices.add(notice({ occurrence: '2' }));
  expect((await notices.about(payment('one'))).map(({ at }) => at)).toEqual([createdAt, later(1)]);
});

it('are settled once, and forget then where they went', async () => {
  await notices.add(notice());
  const { address: _, ...rest } = notice();
  expect(await notices.settle(notice(), { state: 'SENT', at: later(1) })).toBe(true);
  expect(await notices.settle(notice(), { state: 'REFUSED', at: later(2), because: 'BOUNCED' })).toBe(false);
  expect(await notices.get(notice())).toEqual({ ...rest, state: 'SENT', settledAt: later(1) });
  expect(await notices.settle(notice({ occurrence: '2' }), { state: 'SENT', at: later(1) })).toBe(false);
  await notices.add(notice({ occurrence: '3' }));
  await notices.settle(notice({ occurrence: '3' }), { state: 'REFUSED', at: later(1), because: 'BOUNCED' });
  expect(await notices.get(notice({ occurrence: '3' }))).toMatchObject({ state: 'REFUSED', because: 'BOUNCED' });
});
