import { expect, it } from 'vitest';
import { createControls } from '../../../local/controls/controls.ts';
import {
  payeeVerificationControls,
  payeeVerificationPath,
} from '../../../local/controls/payee-verification-controls.ts';

async function ask(name: string) {
  const response = await createControls(payeeVerificationControls())({
    method: 'POST',
    url: new URL(payeeVerificationPath, 'http://127.0.0.1:4000'),
    headers: {},
    body: Buffer.from(JSON.stringify({ party: { name }, partyAccount: { iban: 'FR7630006000011234567890189' } })),
    sourceIp: '127.0.0.1',
    receivedAt: 0,
  });
  return { status: response.status, body: JSON.parse(response.body.toString()) as unknown };
}

it.each([
  ['SARL DES CIMES', { partyNameMatch: 'MTCH' }],
  ['SARL Proche des Cimes', { partyNameMatch: 'CMTC', matchedName: 'SARL des Cimes' }],
  ['Proche', { partyNameMatch: 'CMTC', matchedName: 'AUTRE TITULAIRE' }],
  ['Inconnu SARL', { partyNameMatch: 'NMTC' }],
  ['Impossible SARL', { partyNameMatch: 'NOAP' }],
])('answers for %s as a bank would', async (name, body) => {
  expect(await ask(name)).toEqual({ status: 200, body });
});

it('fails for a name that says so', async () => {
  expect(await ask('Panne SARL')).toMatchObject({ status: 503 });
});
