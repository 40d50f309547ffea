import { describe, expect, it, vi } from 'vitest';
import { factChanges } from '../../../back-office/journal/operation-facts.ts';

// The words of pages set the language of theirs.
vi.hoisted(() => vi.stubGlobal('document', { documentElement: {} }));

const now = Date.parse('2026-06-01T08:00:00Z');
const told = (change: Parameters<typeof factChanges>[0], language: 'fr' | 'en' = 'fr') =>
  factChanges(change, { language, now }).map(({ label, sides }) => [label, ...sides]);

describe('what an operation changed', () => {
  it('is told in words: euros, per cent, days and moments, not as it is kept', () => {
    expect(
      told({
        from: { commissionBps: 250, owed: 85_50, status: 'BLOCKED' },
        to: { commissionBps: 300, from: '2026-06-08', payeeCheckedAt: '2026-06-01T08:00:43.870Z', status: 'ACTIVE' },
      }),
    ).toEqual([
      ['Commission', '2,5\u00a0%', '3\u00a0%'],
      ['Reste dû', '85,50\u00a0€'],
      ['État', 'Compte bloqué', 'Actif'],
      ['À partir du', expect.stringMatching(/^lundi\s8\sjuin$/u)],
      ['Vérifié', expect.stringMatching(/^aujourd’hui à 10\sh\s00/u)],
    ]);
  });

  it('names codes as the pages do, in the reader’s language, several at once too', () => {
    const to = {
      meanwhile: 'OLD_ACCOUNT',
      payeeCheck: 'CLOSE_MATCH',
      roles: 'ops, ops-approver',
      kind: 'CLIENT_MERGE',
    };
    expect(told({ to }, 'en')).toEqual([
      ['Transfers until then', 'To the old account'],
      ['Check of the holder', 'Similar name'],
      ['Roles', 'Operations, Approval of operations'],
      ['Kind', 'Two accounts of a client to merge'],
    ]);
  });

  it('leaves what has no words as it is: a bank’s reason, the establishment of a role', () => {
    const establishment = 'k5xlcxz6zb2ndpoqk4b6mgo76e';
    expect(
      told({ from: { [establishment]: 'COLLECTOR' }, to: { [establishment]: 'OWNER, REFUND', reason: 'AC04' } }),
    ).toEqual([
      [establishment, 'encaissement', 'responsable, peut rembourser'],
      ['Motif', 'AC04'],
    ]);
  });
});
