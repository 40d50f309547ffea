import { expect, it } from 'vitest';
import type { Member } from '../../../core/organisation/member.ts';
import { toFirstOwner } from '../../../functions/send-notice/to-first-owner.ts';
import { createdAt as now } from '../../support/payments.ts';

const lyon = 'l'.repeat(26);
const member = (id: string, number: number, access: Member['access']): Member => ({
  id,
  organisationId: 'o'.repeat(26),
  number,
  name: id,
  language: 'fr',
  access,
  joinedAt: now,
});

const founder = member(lyon, 1, {});
const collector = member('collector', 2, { [lyon]: { role: 'COLLECTOR' } });
const later = member('later', 4, { [lyon]: { role: 'OWNER' } });
const earlier = member('earlier', 3, { [lyon]: { role: 'OWNER' } });

it.each<[string, Member[], string]>([
  ['the owner who has been there longest', [later, founder, collector, earlier], 'earlier@example.fr'],
  ['the one person of a merchant without a team', [], `${lyon}@example.fr`],
])('mails of a merchant go to %s', async (_who, people, address) => {
  const accounts = { emailOf: (id: string) => Promise.resolve(`${id}@example.fr`) };
  expect(
    await toFirstOwner(
      accounts,
      () => Promise.resolve(people),
      () => now,
    ).emailOf(lyon),
  ).toBe(address);
});
