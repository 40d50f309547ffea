import { expect, it } from 'vitest';
import { createCaller } from '../../local/api/caller.ts';
import { eur } from '../../local/api/eur.ts';
import { withLocalSystem } from '../support/local-system.ts';

const system = withLocalSystem();

/** One of the demo's people, as the list of identities has them. */
const person = (name: string) =>
  createCaller({ url: system().url, token: () => system().system.tokenFor(name), language: 'en' });

it('a collector asks, the timeline says who did it, and what the role does not allow is refused', async () => {
  const client = await system().newClient();
  const collector = person('collector-agence');
  const body = { type: 'IMMEDIATE', amount: eur(45_00), clientIdentifier: client.identifier } as const;

  const { id } = await collector.call('createPaymentRequest', { key: system().unique('team'), body });

  const seen = await person('merchant-agence').call('getPaymentRequest', { params: { id } });
  expect(seen.events?.[0]).toMatchObject({ type: 'CREATED', by: 'merchant', member: { name: 'Nadia Roussel' } });
  expect((await collector.refused('listReimbursements')).code).toBe('right-missing');
  expect((await collector.refused('listTeam')).code).toBe('right-missing');
});

it('somebody of two establishments names one, with the role there', async () => {
  const accountant = person('accountant-agence');
  expect((await accountant.refused('getMerchant')).code).toBe('establishment-missing');

  const { establishments } = await accountant.call('getMember');
  const named = await Promise.all(
    establishments.map(({ id }) => accountant.call('getMerchant', { headers: { establishment: id } })),
  );

  expect(named.map(({ city }) => city).sort()).toEqual(['Annecy', 'Lyon']);
  const body = { type: 'IMMEDIATE', amount: eur(45_00), clientIdentifier: '10003377487' } as const;
  const headers = { establishment: named[0]?.id ?? '' };
  const refused = await accountant.refused('createPaymentRequest', { key: system().unique('team'), headers, body });
  expect(refused.code).toBe('right-missing');
});

it('an owner of one establishment has nothing to do with another company’s people', async () => {
  const { members } = await person('merchant-agence').call('listTeam');
  expect(members.map(({ name }) => name)).toEqual([
    'Agence Horizon',
    'Claire Fontaine',
    'Nadia Roussel',
    'Omar Benali',
  ]);
  const params = { id: members.at(-1)?.id ?? '' };
  expect((await person('merchant-gite').refused('removeMember', { params })).code).toBe('not-found');
});
