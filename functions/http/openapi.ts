import * as z from 'zod';
import { callLimits } from '../../contract/settings/limits.ts';
import { deviceProofShape, proofHeader } from '../../contract/device-proof.ts';
import { idShape } from '../../contract/id.ts';
import { isRetryable, refusalCodes } from '../../contract/refusal.ts';
import { paymentStatuses } from '../../contract/payment-status.ts';
import { audiences, routes, scopeOf, type Route } from './routes.ts';

type Json = Record<string, unknown>;

/** A schema in JSON Schema 2020-12, as OpenAPI 3.1 has it; named schemas become components. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): { schema: Json; definitions: Json } {
  const {
    $schema: _,
    $defs = {},
    ...rest
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json & { $defs?: Json };
  const moved = (json: unknown): unknown =>
    JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/')) as unknown;
  // A schema that is itself named refers to its own definition.
  const { id } = rest as { id?: string };
  const definitions = moved($defs) as Json;
  if (id === undefined) return { schema: moved(rest) as Json, definitions };
  return { schema: { $ref: `#/components/schemas/${id}` }, definitions: { ...definitions, [id]: moved(rest) } };
}

const problem: Json = {
  type: 'object',
  description: 'RFC 9457. `detail` is in the reader’s language (Accept-Language: fr or en); clients go by `code`.',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { enum: [...refusalCodes, 'internal-error'], 'x-retryable': refusalCodes.filter(isRetryable) },
    field: { type: 'string' },
    currentStatus: { enum: [...paymentStatuses] },
    attemptsLeft: { type: 'integer' },
    retryAfterSeconds: {
      type: 'integer',
      description: 'The same call may succeed after so many seconds; also in the header Retry-After',
    },
    similarTo: { type: 'string', description: 'The request that is already waiting' },
    address: { type: 'string', description: 'Where the API answers, to a call of another address' },
  },
};

async function parameters(route: Route): Promise<Json[]> {
  const inPath = fieldsOf(await route.params?.()).map(([name, schema]) => ({
    name,
    in: 'path',
    required: true,
    schema,
  }));
  const key = {
    type: 'string',
    minLength: 1,
    maxLength: callLimits.idempotencyKeyLengthMax,
    pattern: '^[\\x21-\\x7e]+$',
  };
  const inHeader: Json[] = route.idempotent
    ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: key }]
    : [];
  if (route.signedAs && route.signedAs !== 'approve-payment') {
    inHeader.push({
      name: proofHeader,
      in: 'header',
      required: false,
      schema: { type: 'string', pattern: deviceProofShape.source },
      description: `deviceId.challenge.signature of \`${route.signedAs}\`, by one of the client’s devices`,
    });
  }
  const establishment = {
    type: 'string',
    pattern: idShape.source,
    description: 'The id of one of your establishments',
  };
  if (route.may) {
    inHeader.push({ name: 'Establishment', in: 'header', required: false, schema: establishment });
  }
  const inQuery = fieldsOf(await route.query?.()).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema,
  }));
  return [...inPath, ...inHeader, ...inQuery];
}

const fieldsOf = (schema: z.ZodType | undefined): [string, Json][] =>
  schema ? Object.entries(jsonSchema(schema, 'input').schema['properties'] as Record<string, Json>) : [];

/** The OpenAPI 3.1 document of the whole API, made from the route table. */
export async function openApi(): Promise<Json> {
  const schemas: Json = { Problem: problem };
  const named = (schema: z.ZodType, io: 'input' | 'output') => {
    const converted = jsonSchema(schema, io);
    Object.assign(schemas, converted.definitions);
    return converted.schema;
  };
  const paths: Record<string, Json> = {};
  for (const [operationId, route] of Object.entries(routes) as [string, Route][]) {
    const [answered, asked, inPathAndQuery] = await Promise.all([
      route.response?.(),
      route.body?.(),
      parameters(route),
    ]);
    const json = answered && { 'application/json': { schema: named(answered, 'output') } };
    const csv = route.csv && { 'text/csv': { schema: { type: 'string' } } };
    const success = { description: route.summary, ...((json || csv) && { content: { ...json, ...csv } }) };
    const body = asked && {
      required: !route.bodyOptional,
      content: { 'application/json': { schema: named(asked, 'input') } },
    };
    (paths[route.path] ??= {})[route.method.toLowerCase()] = {
      operationId,
      summary: route.summary,
      tags: [route.audience],
      ...(route.right && { 'x-right': route.right }),
      security: route.audience === 'anybody' ? [] : [{ [route.audience]: [scopeOf(route.audience)] }],
      ...(inPathAndQuery.length > 0 && { parameters: inPathAndQuery }),
      ...(body && { requestBody: body }),
      responses: {
        [route.status]: success,
        default: {
          description: 'A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    };
  }
  const bearer = { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Encaissement',
      version: '1',
      description:
        'Payments in Chèque-Vacances Connect vouchers. Amounts are in cents, the currency always said. A call may name the ' +
        'action that it belongs to in the header `traceparent` (W3C Trace Context); the answer says in `traceresponse` by which ' +
        'trace it is found in our logs.',
    },
    paths,
    components: { schemas, securitySchemes: Object.fromEntries(audiences.map((audience) => [audience, bearer])) },
  };
}
