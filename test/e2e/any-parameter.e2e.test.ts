import { describe, expect, it } from 'vitest';
import type { Answer } from '../../local/api/answer.ts';
import { createCaller, type Caller } from '../../local/api/caller.ts';
import type { Retry } from '../../local/api/retry.ts';
import { openApi } from '../../functions/http/openapi.ts';
import { may } from '../../contract/back-office/rights.ts';
import { demoOperators } from '../../local/demo-data/operators.ts';
import { routes, type OperationId, type Route } from '../../functions/http/routes.ts';
import { withLocalSystem } from '../support/local-system.ts';
import { cellsOf } from '../support/matrix.ts';
import { oddTexts } from '../support/odd-texts.ts';
import { validBody } from '../support/valid-body.ts';

const system = withLocalSystem();

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
}
type Described = Record<string, Record<string, { parameters?: Parameter[] }>>;

/** Each parameter has its share of them; `npm run test:whole` gives it all. */
const perParameter = 2;

const { paths } = await openApi();
const parameters = (Object.entries(routes) as [OperationId, Route][]).flatMap(([id, route]) => {
  const described = (paths as Described)[route.path]?.[route.method.toLowerCase()]?.parameters ?? [];
  return described.map((parameter) => ({ id, route, ...parameter }));
});
const oddTextsFor = (parameter: (typeof parameters)[number]) =>
  cellsOf(oddTexts, perParameter, parameters.indexOf(parameter));
const inPath = parameters.filter((parameter) => parameter.in === 'path');
const inQuery = parameters.filter((parameter) => parameter.in === 'query');

/** Somebody who may call the route. */
function nameFor({ audience, right }: Route): string {
  if (audience === 'client') return 'client-marie';
  const operator = right && demoOperators.find(({ roles }) => may(roles, right));
  return operator ? operator.name : 'merchant-gite';
}

/** So many calls of one route go over its throttle: then the caller waits, as one should. */
const patiently: Retry = ({ status }, attempt) => (status === 429 && attempt < 20 ? 100 * attempt : undefined);

function callerOf(route: Route): Caller {
  const { url, system: local } = system();
  return createCaller({ url, token: () => local.tokenFor(nameFor(route)), retry: patiently });
}

/** What an answer to a bad parameter may be: found wrong or without a match, never broken, never held up. */
const isSound = ({ status }: Answer) => status < 500 && status !== 429;

/** As it would come over the wire: with the escapes in it left alone, or all of it escaped. */
const onTheWire = (text: string) => [encodeURIComponent(text), ...(/^%|%2f/.test(text) ? [text] : [])];

describe('whatever a path names, it is at most not there', () => {
  it.each(inPath)('$id: {$name}', async (parameter) => {
    const { route, name } = parameter;
    const caller = callerOf(route);
    // « 9999-12-31 » is a day: what is asked of it has to be sound for the day to be looked for.
    const asked = await route.body?.();
    const body = asked && validBody(asked);
    for (const text of oddTextsFor(parameter)
      .filter((one) => one !== '.')
      .flatMap(onTheWire)) {
      const answer = await caller.request(route.method, route.path.replace(`{${name}}`, text), { key: 'any', body });
      expect(answer, text.slice(0, 40)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
  });
});

describe('whatever a query asks for, it is at most refused', () => {
  it.each(inQuery)('$id: $name', async (parameter) => {
    const { route, name } = parameter;
    const caller = callerOf(route);
    const path = route.path.replace('{id}', '2026-05-07-1');
    for (const accept of ['application/json', ...(route.csv ? ['text/csv'] : [])]) {
      for (const text of ['', ...oddTextsFor(parameter)]) {
        const answer = await caller.request(route.method, path, { query: { [name]: text }, headers: { accept } });
        expect(answer, text.slice(0, 40)).toSatisfy(isSound);
      }
    }
  });
});
