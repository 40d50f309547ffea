import fc from 'fast-check';
import type * as z from 'zod';
import type { Route } from '../../functions/http/routes.ts';
import { oddTexts } from './odd-texts.ts';
import type { RouteCall } from './route-calls.ts';
import { validBodies } from './valid-body.ts';

/** Texts of any length and kind, as UTF-8 can say them. */
const anyText = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.nat(9_000).map((length) => 'a'.repeat(length)),
  fc.constantFrom('0000-01-01', '0001-01-01', '9999-12-31', '-271821-04-20', '2026-02-29', 'P9999Y', 'PT0S', 'NaN'),
);

const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  anyText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(-0, -1, 0.5, 2 ** 53, 1e21, 1e308, Number.MIN_VALUE, true, null, [], {}, [[]], [null]),
  fc.constantFrom({ __proto__: null, toString: 1 }, { constructor: { prototype: {} } }, { length: -1 }),
);

const oddName = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', '', 'id', '0'), anyText);

type Json = Record<string, unknown> | unknown[];

/** What is right but for one thing: a member is other than it should be, or left out, or there is one more. */
const spoiled = (bodies: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(bodies, fc.nat(), fc.constantFrom('change', 'remove', 'add'), oddName, oddValue)
    .map(([body, at, how, name, value]) => {
      const copy = structuredClone(body);
      const places = placesIn(copy);
      const place = places[at % Math.max(1, places.length)];
      if (how === 'add' || !place) return { ...(copy as object), [name]: value };
      if (how === 'change' || Array.isArray(place.of)) Reflect.set(place.of, place.name, value);
      else Reflect.deleteProperty(place.of, place.name);
      return copy;
    });

interface Place {
  of: Json;
  name: string;
}

const placesIn = (value: unknown): Place[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [{ of: value as Json, name }, ...placesIn(inner)])
    : [];

/** What is no JSON, or more than JSON should be. */
const rawBody: fc.Arbitrary<string | Buffer> = fc.oneof(
  anyText,
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  fc.json(),
  fc.constantFrom(
    '{"type":"IMMEDIATE","type":"DEFERRED"}',
    '{"amount":{"value":1e400,"currency":"EUR"}}',
    '{"a":"\\ud800"}',
    '\ufeff{}',
    '[]',
    'null',
    '{"__proto__":{"admin":true}}',
    '['.repeat(7_000),
    `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
    `{"a":"${'x'.repeat(40_000)}"}`,
  ),
  fc.constant(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
  fc.constant(Buffer.from('{"a":1}', 'utf16le')),
);

/** What exists, so that more than the parsing is reached. */
export interface Known {
  /** For paths. */
  ids: readonly string[];
  /** For bodies, by the name of the member. */
  values: Readonly<Record<string, unknown>>;
}

function bodyFor(schema: z.ZodType | undefined, { values }: Known): fc.Arbitrary<unknown> {
  if (!schema) return fc.oneof(fc.constant(undefined), rawBody);
  const right = validBodies(schema).map((body) => {
    const members = Object.entries(body as object).map(([name, value]: [string, unknown]) => [
      name,
      values[name] ?? value,
    ]);
    return Object.fromEntries(members) as unknown;
  });
  return fc.oneof(
    { weight: 3, arbitrary: spoiled(right) },
    { weight: 2, arbitrary: rawBody },
    { weight: 2, arbitrary: right },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

/** As HTTP can carry it: no control characters. */
const headerText = anyText.map((text) => text.replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '').slice(0, 6_000));
const oddHeaders = fc
  .dictionary(
    fc.constantFrom(
      'accept',
      'accept-language',
      'content-type',
      'content-encoding',
      'idempotency-key',
      'establishment',
      'cookie',
      'x-forwarded-for',
    ),
    fc.oneof(
      headerText,
      fc.constantFrom(
        'text/csv',
        'application/json;q=0, text/csv',
        'application/x-www-form-urlencoded',
        'gzip',
        'fr;q=2, *',
        ',',
      ),
    ),
    { maxKeys: 2 },
  )
  .map((headers) => ({ ...headers }));

/** Also bytes that are no UTF-8, and escapes that are none. */
const onTheWire = (text: string) => encodeURIComponent(text.toWellFormed());
const queryPart = fc.oneof(
  anyText.map(onTheWire),
  fc.constantFrom('%ff%fe', '%', '%zz', '%00', '%C0%AF', '%ED%A0%80', '1&limit=2', '[]', '1e3', '9'.repeat(400)),
);

const queryFor = (schema: z.ZodType | undefined): fc.Arbitrary<string> => {
  const shape = (schema as { shape?: object } | undefined)?.shape ?? {};
  const names = fc.constantFrom(...Object.keys(shape), 'cursor', 'limit', '__proto__', '%ff');
  const pairs = fc.array(fc.tuple(names, queryPart), { maxLength: 3 });
  return pairs.map((all) => (all.length > 0 ? `?${all.map(([name, value]) => `${name}=${value}`).join('&')}` : ''));
};

/** A call of the route with something wrong in it, or nothing. */
export async function fuzzedCalls(route: Route, known: Known): Promise<fc.Arbitrary<RouteCall & { rawPath: string }>> {
  const [query, body] = await Promise.all([route.query?.(), route.body?.()]);
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const segment = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...known.ids).map(onTheWire) },
    { weight: 2, arbitrary: anyText.filter((text) => !['', '.', '..'].includes(text)).map(onTheWire) },
    { weight: 1, arbitrary: fc.constantFrom('%ff%fe', '%zz', '%00', '%2e%2e%2f', 'a%2fb', '0000-01-01', '9999-12-31') },
  );
  return fc
    .record({
      segments: fc.tuple(...names.map(() => segment)),
      query: queryFor(query),
      headers: oddHeaders,
      body: bodyFor(body, known),
      key: fc.uuid(),
    })
    .map(({ segments, query, headers, body, key }) => {
      const rawPath = names.reduce(
        (path, name, at) => path.replace(`{${name}}`, () => String(segments[at])),
        route.path,
      );
      return { rawPath, query, body, headers: { 'idempotency-key': key, ...headers } };
    });
}
