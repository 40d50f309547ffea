import { describe, expect, it } from 'vitest';
import type { Answer, Caller } from '../../demo/api.ts';
import { openApi } from '../../functions/http/openapi.ts';
import { routes, type OperationId, type Route } from '../../functions/http/routes.ts';
import { withLocalSystem } from '../support/local-system.ts';
import { oddTexts } from '../support/odd-texts.ts';

const system = withLocalSystem();

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
}
type Described = Record<string, Record<string, { parameters?: Parameter[] }>>;

const parameters = (Object.entries(routes) as [OperationId, Route][]).flatMap(([id, route]) => {
  const described = (openApi()['paths'] as Described)[route.path]?.[route.method.toLowerCase()]?.parameters ?? [];
  return described.map((parameter) => ({ id, route, ...parameter }));
});
const inPath = parameters.filter((parameter) => parameter.in === 'path');
const inQuery = parameters.filter((parameter) => parameter.in === 'query');

function callerOf({ audience, role }: Route): Caller {
  const { gite, marie, finance, ops } = system();
  if (audience === 'back-office') return role === 'finance' ? finance : ops;
  return audience === 'merchant' ? gite : marie;
}

/** What an answer to a bad parameter may be: found wrong or without a match, never broken, never held up. */
const isSound = ({ status }: Answer) => status < 500 && status !== 429;

/** As it would come over the wire: with the escapes in it left alone, or all of it escaped. */
const onTheWire = (text: string) => [encodeURIComponent(text), ...(/^%|%2f/.test(text) ? [text] : [])];

describe('whatever a path names, it is at most not there', () => {
  it.each(inPath)('$id: {$name}', async ({ route, name }) => {
    const caller = callerOf(route);
    for (const text of oddTexts.filter((one) => one !== '.').flatMap(onTheWire)) {
      const answer = await caller.request(route.method, route.path.replace(`{${name}}`, text), { key: 'any' });
      expect(answer, text.slice(0, 40)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
  });
});

describe('whatever a query asks for, it is at most refused', () => {
  it.each(inQuery)('$id: $name', async ({ route, name }) => {
    const caller = callerOf(route);
    const path = route.path.replace('{id}', '2026-05-07-1');
    for (const accept of ['application/json', ...(route.csv ? ['text/csv'] : [])]) {
      for (const text of ['', ...oddTexts]) {
        const answer = await caller.request(route.method, path, { query: { [name]: text }, headers: { accept } });
        expect(answer, text.slice(0, 40)).toSatisfy(isSound);
      }
    }
  });
});
