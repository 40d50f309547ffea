import { describe, expect, it } from 'vitest';
import { actAt, soleOwner, type KnownMember } from '../../../core/organisation/member.ts';

const lyon = 'l'.repeat(26);
const annecy = 'a'.repeat(26);
const elsewhere = 'e'.repeat(26);

const inLyon: KnownMember = {
  id: 'p'.repeat(26),
  number: 2,
  organisationId: 'o'.repeat(26),
  name: 'Nadia Roussel',
  access: { [lyon]: { role: 'COLLECTOR' } },
};
const inBoth: KnownMember = { ...inLyon, access: { ...inLyon.access, [annecy]: { role: 'ACCOUNTANT' } } };

describe('the establishment that a call is about', () => {
  it('is the only one of a member who has one, named or not', () => {
    const there = {
      id: inLyon.id,
      number: 2,
      organisationId: inLyon.organisationId,
      merchantId: lyon,
      rights: ['read', 'ask'],
    };
    expect(actAt(inLyon, undefined)).toEqual(there);
    expect(actAt(inLyon, lyon)).toEqual(there);
  });

  it('is the named one of several, with the rights of the role there', () => {
    expect(actAt(inBoth, annecy)).toMatchObject({ merchantId: annecy, rights: ['read', 'accounts'] });
  });

  it.each([
    ['none is named of several', inBoth, undefined, 'establishment-missing'],
    ['another one is named', inBoth, elsewhere, 'establishment-unknown'],
    ['a name of every object is named', inLyon, 'constructor', 'establishment-unknown'],
    ['the member has left', { ...inLyon, access: {} }, lyon, 'access-ended'],
  ] as const)('is refused when %s', (_when, member, named, code) => {
    expect(actAt(member, named)).toEqual({ refusal: { code } });
  });

  it('is the merchant itself for one who has no organisation yet', () => {
    expect(actAt(soleOwner(lyon), undefined)).toMatchObject({ id: lyon, merchantId: lyon });
    expect(actAt(soleOwner(lyon), annecy)).toEqual({ refusal: { code: 'establishment-unknown' } });
  });
});
