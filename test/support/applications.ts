import type { Sent } from '../../local/api/caller.ts';

/** What somebody who wants to become a merchant sends; `changes` are what the test is about. */
export const anApplication = (changes: Partial<Sent<'apply'>> = {}): Sent<'apply'> => ({
  siret: '732 829 320 00074',
  tradeName: 'Refuge du Lac',
  legalName: 'SARL Refuge du Lac',
  activity: 'ACCOMMODATION',
  address: { lines: ['4 chemin du Lac'], postalCode: '74000' },
  city: 'Annecy',
  phone: '04 50 00 00 00',
  ownerName: 'Jeanne Lefèvre',
  email: 'jeanne@refuge.example.fr',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  accountHolder: 'SARL REFUGE DU LAC',
  documents: ['REGISTRATION', 'BANK_DETAILS'],
  language: 'fr',
  consent: true,
  ...changes,
});
