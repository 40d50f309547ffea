import { describe, expect, it } from 'vitest';
import type { Fetched } from '../../../adapters/web/fetch-page.ts';
import { checkPages } from '../../../functions/check-pages/check-pages.ts';

const origin = 'https://pay.example.fr';
const issuer = 'https://cognito-idp.eu-west-3.amazonaws.com/pool';
const watched = {
  pages: [`${origin}/`, `${origin}/app/`, `${origin}/back-office/`],
  signIns: [{ issuer, clientId: 'web', page: `${origin}/app/` }],
};
const shell = { status: 200, type: 'text/html', text: '<script type="module" src="/assets/index.js"></script>' };
const described = { authorization_endpoint: 'https://sign-in.example.fr/oauth2/authorize' };

/** Everything as it should be, but for some addresses. */
const web =
  (otherwise: Record<string, Fetched | Error> = {}) =>
  (url: string): Promise<Fetched> => {
    const [address = ''] = url.split('?');
    const answer: Record<string, Fetched | Error> = {
      [`${origin}/`]: shell,
      [`${origin}/app/`]: shell,
      [`${origin}/back-office/`]: shell,
      [`${origin}/v1/merchant`]: { status: 401, type: 'application/json', text: '{}' },
      [`${issuer}/.well-known/openid-configuration`]: {
        status: 200,
        type: 'application/json',
        text: JSON.stringify(described),
      },
      [described.authorization_endpoint]: { status: 200, type: 'text/html', text: '<form>' },
      ...otherwise,
    };
    const found = answer[address] ?? new Error(`nothing at ${address}`);
    return found instanceof Error ? Promise.reject(found) : Promise.resolve(found);
  };

describe('the canary', () => {
  it('is content where somebody who comes now gets in', async () => {
    expect(await checkPages(watched, web())).toEqual([]);
  });

  it.each([
    ['a page that is no page of ours', `${origin}/app/`, { ...shell, text: 'Maintenance' }],
    ['CloudFront’s own error', `${origin}/`, { ...shell, status: 502 }],
    ['an API that lets anybody in', `${origin}/v1/merchant`, { ...shell, status: 200 }],
    ['an API whose gateway fails', `${origin}/v1/merchant`, { ...shell, status: 503 }],
    ['a pool without its description', `${issuer}/.well-known/openid-configuration`, { ...shell, text: 'Not found' }],
    ['a sign-in page that refuses our client', described.authorization_endpoint, { ...shell, status: 400 }],
    ['no answer in time', described.authorization_endpoint, new DOMException('too long', 'TimeoutError')],
  ])('names %s, without what was asked there', async (_what, address, answer) => {
    const failed = await checkPages(watched, web({ [address]: answer }));
    expect(failed).toEqual([{ of: address, why: expect.any(String) as string }]);
  });
});
