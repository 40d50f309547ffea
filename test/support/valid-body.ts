import fc from 'fast-check';
import * as z from 'zod';

type JsonSchema = Readonly<Record<string, unknown>>;

/** Bodies that a route's schema takes, for whoever needs some body or something to spoil; what a `refine` asks may be missed. */
export function validBodies(schema: z.ZodType): fc.Arbitrary<unknown> {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return arbitraryOf(root, root);
}

/** The same body each time. */
export const validBody = (schema: z.ZodType): unknown => fc.sample(validBodies(schema), { seed: 1, numRuns: 1 })[0];

function arbitraryOf(schema: JsonSchema, root: JsonSchema): fc.Arbitrary<unknown> {
  const of = (part: unknown) => arbitraryOf(part as JsonSchema, root);
  const { $ref, const: only, enum: values, anyOf, oneOf, allOf, type } = schema;
  if (typeof $ref === 'string') return of(pointedAt($ref, root));
  if ('const' in schema) return fc.constant(only);
  if (Array.isArray(values)) return fc.constantFrom(...(values as unknown[]));
  const choice = anyOf ?? oneOf;
  if (Array.isArray(choice)) return fc.oneof(...choice.map(of));
  if (Array.isArray(allOf)) return of({ ...schema, allOf: undefined, ...Object.assign({}, ...(allOf as object[])) });
  switch (type) {
    case 'object':
      return objectOf(schema, of);
    case 'array':
      return fc.array(of(schema['items'] ?? {}), { minLength: Number(schema['minItems'] ?? 0), maxLength: 3 });
    case 'string':
      return textOf(schema);
    case 'integer':
    case 'number':
      return fc.integer({
        min: Number(schema['minimum'] ?? 1),
        max: Math.min(Number(schema['maximum'] ?? 9_000), 9_000),
      });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

const pointedAt = (pointer: string, root: JsonSchema): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, name) => (at as JsonSchema)[name], root);

function objectOf(
  { properties = {}, required = [] }: { properties?: unknown; required?: unknown },
  of: (part: unknown) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const members = Object.entries(properties as JsonSchema).map(([name, part]) => [name, of(part)] as const);
  return fc.record(Object.fromEntries(members), { requiredKeys: required as string[], noNullPrototype: true });
}

/** Formats that a pattern would say too much of. */
const byFormat: Readonly<Record<string, fc.Arbitrary<string>>> = {
  date: fc.constantFrom('2026-06-01', '2026-05-07', '2026-12-31'),
  'date-time': fc.constant('2026-06-01T08:00:00Z'),
  email: fc.constantFrom('marie@example.fr', 'nobody@example.fr'),
};

function textOf({ format, pattern, minLength, maxLength }: JsonSchema): fc.Arbitrary<string> {
  const known = byFormat[String(format)];
  if (known) return known;
  if (typeof pattern === 'string' && !/\(\?|\\p/.test(pattern)) return fc.stringMatching(new RegExp(pattern, 'u'));
  const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzé ');
  const shortest = Math.max(1, Number(minLength ?? 1));
  const text = fc.string({
    unit: letters,
    minLength: shortest,
    maxLength: Math.max(shortest, Math.min(Number(maxLength ?? 20), 20)),
  });
  return text.map((one) => (one.trim().length < shortest ? 'a'.repeat(shortest) : one));
}
