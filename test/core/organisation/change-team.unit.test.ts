import { describe, expect, it } from 'vitest';
import { memberLimits } from '../../../contract/settings/limits.ts';
import { changeTeam, type TeamCommand } from '../../../core/organisation/change-team.ts';
import type { Member } from '../../../core/organisation/member.ts';
import type { Organisation } from '../../../core/organisation/organisation.ts';
import { createdAt as now } from '../../support/payments.ts';

const lyon = 'l'.repeat(26);
const annecy = 'y'.repeat(26);
const organisation: Organisation = {
  id: 'o'.repeat(26),
  legalName: 'Agence Horizon SAS',
  status: 'ACTIVE',
  createdAt: now,
  version: 1,
};

const member = (name: string, number: number, access: Member['access']): Member => ({
  id: name.padEnd(26, 'x'),
  organisationId: organisation.id,
  number,
  name,
  email: `${name}@example.fr`,
  language: 'fr',
  access,
  joinedAt: now,
});
const claire = member('claire', 1, { [lyon]: { role: 'OWNER' } });
const omar = member('omar', 2, { [annecy]: { role: 'OWNER' } });
const nadia = member('nadia', 3, { [lyon]: { role: 'COLLECTOR' }, [annecy]: { role: 'COLLECTOR' } });
const team = [claire, omar, nadia];

const by = (actor: Member, command: TeamCommand, members: readonly Member[] = team) =>
  changeTeam({ organisation, members }, command, { actor, now });
const newcomer = { id: 'n'.repeat(26), name: 'Léo', email: 'leo@example.fr', language: 'fr' as const };

describe('an owner invites', () => {
  it('a colleague, who has the next number for ever', () => {
    const gone = { ...member('gone', 7, {}), leftAt: now };
    const decision = by(
      claire,
      { type: 'invite', member: { ...newcomer, access: { [lyon]: { role: 'ACCOUNTANT' } } } },
      [...team, gone],
    );
    expect(decision).toMatchObject({ kind: 'apply', after: { number: 8, organisationId: organisation.id } });
  });

  it.each<[string, Member[], object, string]>([
    [
      'to an establishment that is another owner’s',
      team,
      { access: { [annecy]: { role: 'COLLECTOR' } } },
      'establishment-unknown',
    ],
    [
      'somebody who is of the team already',
      team,
      { email: 'nadia@example.fr', access: { [lyon]: { role: 'COLLECTOR' } } },
      'email-taken',
    ],
    [
      'more people than a team may have',
      Array.from({ length: memberLimits.membersMax }, (_, index) => member(`m${index}`, index + 1, claire.access)),
      { access: { [lyon]: { role: 'COLLECTOR' } } },
      'team-full',
    ],
  ])('but not %s', (_what, members, changes, code) => {
    const decision = by(claire, { type: 'invite', member: { ...newcomer, access: {}, ...changes } }, members);
    expect(decision).toEqual({ refusal: { code } });
  });

  it('once: said again it is the same person', () => {
    expect(by(claire, { type: 'invite', member: nadia })).toEqual({ kind: 'repeat', member: nadia });
  });
});

describe('an owner changes', () => {
  it('what somebody may do at the own establishment, and leaves the others alone', () => {
    const access = { [lyon]: { role: 'COLLECTOR', refund: true } } as const;
    expect(by(claire, { type: 'change', id: nadia.id, access })).toMatchObject({
      kind: 'apply',
      before: nadia,
      after: { access: { ...access, [annecy]: { role: 'COLLECTOR' } } },
    });
  });

  it('a name alone', () => {
    const renamed = by(claire, { type: 'change', id: nadia.id, name: 'Nadia B.' });
    expect(renamed).toMatchObject({ kind: 'apply', after: { ...nadia, name: 'Nadia B.' } });
  });

  it('nothing that is so already', () => {
    const access = { [lyon]: { role: 'COLLECTOR' } } as const;
    expect(by(claire, { type: 'change', id: nadia.id, access })).toEqual({ kind: 'repeat', member: nadia });
  });

  it('nothing at an establishment that is another owner’s', () => {
    const access = { [lyon]: { role: 'COLLECTOR' }, [annecy]: { role: 'OWNER' } } as const;
    expect(by(claire, { type: 'change', id: nadia.id, access })).toEqual({
      refusal: { code: 'establishment-unknown' },
    });
  });

  it('nobody whom the owner has nothing to do with', () => {
    expect(by(claire, { type: 'change', id: omar.id, name: 'O' })).toEqual({ refusal: { code: 'not-found' } });
  });
});

describe('an owner removes', () => {
  it('somebody from the own establishment, who stays at the other', () => {
    const decision = by(claire, { type: 'remove', id: nadia.id });
    expect(decision).toMatchObject({ kind: 'apply', after: { access: { [annecy]: { role: 'COLLECTOR' } } } });
    expect(decision).not.toHaveProperty('after.leftAt');
  });

  it('somebody who is nowhere else, and has left then', () => {
    const leo = member('leo', 4, { [lyon]: { role: 'COLLECTOR' } });
    expect(by(claire, { type: 'remove', id: leo.id }, [...team, leo])).toMatchObject({
      after: { access: {}, leftAt: now },
    });
  });
});

describe('no establishment is without an owner', () => {
  const second = member('second', 4, { [lyon]: { role: 'OWNER' } });
  it.each<[string, TeamCommand]>([
    ['leave', { type: 'remove', id: claire.id }],
    ['become a collector', { type: 'change', id: claire.id, access: { [lyon]: { role: 'COLLECTOR' } } }],
  ])('the last one cannot %s, one of two can', (_what, command) => {
    expect(by(claire, command)).toEqual({ refusal: { code: 'last-owner' } });
    expect(by(claire, command, [...team, second])).toMatchObject({ kind: 'apply' });
    expect(by(claire, command, [...team, { ...second, access: {}, leftAt: now }])).toEqual({
      refusal: { code: 'last-owner' },
    });
  });
});
