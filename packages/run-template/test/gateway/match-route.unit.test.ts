import { describe, expect, it } from 'vitest';
import { createRouteMatcher } from '../../gateway/match-route.ts';

const route = (routeKey: string) => ({ routeKey, functionArn: 'arn', timeoutMs: 1, scopes: [] });
const match = createRouteMatcher(
  [
    'GET /v1/{proxy+}',
    'ANY /v1/me',
    'GET /v1/me',
    'GET /v1/things/{id}',
    'GET /v1/things/mine',
    'POST /v1/things/{id}/cancel',
  ].map(route),
);

describe('createRouteMatcher', () => {
  it.each<[string, string, string | undefined, Record<string, string>]>([
    ['GET', '/v1/things/mine', 'GET /v1/things/mine', {}],
    ['GET', '/v1/things/a%2Fb%20c', 'GET /v1/things/{id}', { id: 'a/b c' }],
    ['POST', '/v1/things/7/cancel', 'POST /v1/things/{id}/cancel', { id: '7' }],
    ['GET', '/v1/me', 'GET /v1/me', {}],
    ['PUT', '/v1/me', 'ANY /v1/me', {}],
    ['GET', '/v1/a/b', 'GET /v1/{proxy+}', { proxy: 'a/b' }],
    ['DELETE', '/v1/things/7', undefined, {}],
    ['POST', '/v1/things//cancel', undefined, {}],
    ['GET', '/v2', undefined, {}],
  ])('%s %s → %s', (method, path, routeKey, pathParameters) => {
    const found = match(method, path);
    expect(found?.route.routeKey).toBe(routeKey);
    if (routeKey) expect(found?.pathParameters).toEqual(pathParameters);
  });

  it('falls back to $default', () => {
    expect(createRouteMatcher([route('$default')])('GET', '/x')?.route.routeKey).toBe('$default');
  });
});
