import { describe, expect, it } from 'vitest';
import { rights } from '../../../contract/back-office/rights.ts';
import { api } from '../../../functions/http/api.ts';
import type { Handlers } from '../../../functions/http/call.ts';
import { routes, type Callers, type OperationId, type Route } from '../../../functions/http/routes.ts';
import { front, httpEvent } from '../../support/http-events.ts';
import { lambdaContext } from '../../support/lambda-context.ts';
import { oddTexts } from '../../support/odd-texts.ts';

const namesIn = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
const withParameters = (Object.entries(routes) as [OperationId, Route][]).filter(([, { path }]) => path.includes('{'));

/** The API of an operation whose handler answers that nothing is there; every other one breaks. */
function apiOf(operation: OperationId) {
  let calls = 0;
  const missing = () => {
    calls += 1;
    return Promise.resolve({ refusal: { code: 'not-found' } });
  };
  const handler = api(
    routes[operation].audience,
    { [operation]: missing } as unknown as Handlers<Callers, object>,
    {},
    front,
  );
  const { right } = routes[operation] as Route;
  const groups = right && `[${rights[right][0]}]`;
  const answer = async (params: Record<string, string>) => {
    const event = httpEvent(operation, { params, groups, headers: { 'idempotency-key': 'k' } });
    const { statusCode, body, headers } = await handler(event, lambdaContext());
    return { statusCode, body, headers };
  };
  return { answer, calls: () => calls };
}

const wellFormed = [
  'a'.repeat(26),
  'A_-9'.repeat(5) + 'zz',
  '2026-05-07-1',
  '2026-05-07-upcoming',
  '2026-05-07',
  'applications',
  'IDENTITY',
];

describe('a text that cannot be an id', () => {
  it.each(withParameters)('%s: is answered as an id of nothing, before anything is read', async (operation, route) => {
    const { answer, calls } = apiOf(operation);
    const schema = await route.params?.();
    const notFound = await answer({});
    expect(JSON.parse(notFound.body ?? '')).toMatchObject({ status: 404, code: 'not-found' });
    for (const name of namesIn(route.path)) {
      // A date of any year has the form of an export's.
      const malformed = oddTexts.filter((text) => !schema?.safeParse({ [name]: text }).success);
      for (const text of malformed) expect([text, await answer({ [name]: text })]).toEqual([text, notFound]);
      expect(malformed.length).toBeGreaterThan(oddTexts.length - 5);
    }
    expect(calls()).toBe(0);
  });

  it.each(withParameters)('%s: is not said of an id of its own kind', async (_, { path, params }) => {
    const schema = await params?.();
    for (const name of namesIn(path)) {
      const issuesOf = (text: string) => schema?.safeParse({ [name]: text }).error?.issues ?? [];
      // Others may be missing; this one is right.
      const taken = wellFormed.filter((text) => issuesOf(text).every((issue) => issue.path[0] !== name));
      expect(taken).not.toEqual([]);
      expect(taken.length).toBeLessThan(wellFormed.length);
    }
  });

  it.each(withParameters)('%s: describes every parameter of its path, and no other', async (_, { path, params }) => {
    const missing = (await params?.())?.safeParse({}).error?.issues.map((issue) => issue.path.join('.'));
    expect(missing).toEqual(namesIn(path));
  });
});
