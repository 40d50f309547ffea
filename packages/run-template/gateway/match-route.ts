import type { ApiRoute } from './api-description.ts';

export interface RouteMatch {
  readonly route: ApiRoute;
  readonly pathParameters: Readonly<Record<string, string>>;
}

export type MatchRoute = (method: string, path: string) => RouteMatch | undefined;

interface Pattern {
  readonly route: ApiRoute;
  readonly method: string;
  readonly segments: readonly string[];
}

/**
 * Finds the route for a request as API Gateway does: a full match before one with path variables, the earlier literal
 * segment before the later one, a method before ANY, a greedy variable last, `$default` when nothing else matches.
 */
export function createRouteMatcher(routes: readonly ApiRoute[]): MatchRoute {
  const fallback = routes.find(({ routeKey }) => routeKey === '$default');
  const patterns = routes
    .filter((route) => route !== fallback)
    .map(patternOf)
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));

  return (method, path) => {
    const segments = path.split('/').slice(1);
    for (const pattern of patterns) {
      if (pattern.method !== 'ANY' && pattern.method !== method) continue;
      const pathParameters = matchSegments(pattern.segments, segments);
      if (pathParameters) return { route: pattern.route, pathParameters };
    }
    return fallback && { route: fallback, pathParameters: {} };
  };
}

function patternOf(route: ApiRoute): Pattern {
  const [method = '', path = ''] = route.routeKey.split(' ');
  return { route, method, segments: path.split('/').slice(1) };
}

/** Sorts by how specific each segment is: literal 0, variable 1, greedy variable 2. */
function rank({ method, segments }: Pattern): string {
  const kinds = segments.map((segment) => (isGreedy(segment) ? '2' : isVariable(segment) ? '1' : '0'));
  return kinds.join('') + (method === 'ANY' ? '1' : '0');
}

function matchSegments(pattern: readonly string[], actual: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    const value = actual[index];
    if (value === undefined) return undefined;
    if (isGreedy(segment)) {
      parameters[segment.slice(1, -2)] = decoded(actual.slice(index).join('/'));
      return parameters;
    }
    if (isVariable(segment)) {
      if (value === '') return undefined;
      parameters[segment.slice(1, -1)] = decoded(value);
    } else if (segment !== value) return undefined;
  }
  return actual.length === pattern.length ? parameters : undefined;
}

const isVariable = (segment: string): boolean => segment.startsWith('{') && segment.endsWith('}');
const isGreedy = (segment: string): boolean => isVariable(segment) && segment.endsWith('+}');

/** A broken percent escape is passed on as it came. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
