import type { FauxqsApp } from './fauxqs-parts.ts';

/** One rule of a bucket's CORS configuration ("CORSRule" in the S3 API). */
export interface CorsRule {
  readonly AllowedOrigins: readonly string[];
  readonly AllowedMethods: readonly string[];
  readonly AllowedHeaders: readonly string[];
  readonly ExposedHeaders: readonly string[];
  readonly MaxAge?: number | undefined;
}

interface Asked {
  readonly origin: string;
  readonly method: string;
  readonly headers: readonly string[];
}

/**
 * Adds to fauxqs what S3 answers a page of another origin: which calls a bucket lets it make (OPTIONS, without a signature), and
 * that its answers may be read. The first rule that fits counts; without one the browser is told nothing, or 403.
 */
export function addS3Cors(app: FauxqsApp, rulesOf: (bucket: string) => readonly CorsRule[]): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers;
    const bucket = decodeURIComponent(/^\/([^/?]+)/.exec(request.url)?.[1] ?? '');
    const isPreflight = request.method === 'OPTIONS';
    if (origin === undefined) return isPreflight ? void reply.status(400).send() : done();
    const method = isPreflight ? one(request.headers['access-control-request-method']) : request.method;
    const headers = isPreflight ? listed(one(request.headers['access-control-request-headers'])) : [];
    const rule = rulesOf(bucket).find((candidate) => allows(candidate, { origin, method, headers }));
    if (rule) void reply.headers(answered(rule, { origin, method, headers }, isPreflight));
    if (isPreflight) void reply.status(rule ? 200 : 403).send();
    else done();
  });
}

function answered(rule: CorsRule, { origin, headers }: Asked, isPreflight: boolean): Record<string, string> {
  return {
    'access-control-allow-origin': rule.AllowedOrigins.includes('*') ? '*' : origin,
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
    ...(rule.ExposedHeaders.length > 0 && { 'access-control-expose-headers': rule.ExposedHeaders.join(', ') }),
    ...(isPreflight && {
      'access-control-allow-methods': rule.AllowedMethods.join(', '),
      'access-control-allow-headers': headers.join(', '),
      ...(rule.MaxAge !== undefined && { 'access-control-max-age': String(rule.MaxAge) }),
    }),
  };
}

const allows = (rule: CorsRule, { origin, method, headers }: Asked): boolean =>
  rule.AllowedMethods.includes(method) &&
  rule.AllowedOrigins.some((pattern) => fits(pattern, origin)) &&
  headers.every((header) => rule.AllowedHeaders.some((pattern) => fits(pattern.toLowerCase(), header)));

/** A pattern has one `*` at most, for any text. */
function fits(pattern: string, text: string): boolean {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return pattern === text;
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
}

const one = (header: string | string[] | undefined): string => String(header ?? '');
const listed = (header: string): string[] =>
  header
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
