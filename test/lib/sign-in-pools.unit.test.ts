import { expect, it } from 'vitest';
import { describePools, poolWithScope } from 'run-template/template';
import { poolTitles } from '../../local/pages/sign-in-page.ts';
import { deployedWith } from './deployed-stack.ts';

const pools = describePools(deployedWith({}), poolTitles);
const hours = 3_600;

it.each([
  ['merchant/api', 'Portail des prestataires', 12 * hours, 'http://127.0.0.1:4000/'],
  ['client/api', 'App des bénéficiaires', 10 * 24 * hours, 'http://127.0.0.1:4000/app/'],
  ['back-office/api', 'Back-office', 8 * hours, 'http://127.0.0.1:4000/back-office/'],
])('the pool of %s keeps people signed in for as long as the template says', (scope, title, seconds, address) => {
  expect(poolWithScope(pools, scope)).toMatchObject({
    title,
    managedLogin: true,
    clients: [
      {
        redirectUris: [address],
        logoutUris: [`${address}deconnexion`],
        accessTokenSeconds: 15 * 60,
        refreshTokenSeconds: seconds,
        rotation: { graceSeconds: 30 },
      },
    ],
  });
});
