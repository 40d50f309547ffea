import { StartError } from '../start-error.ts';
import { isRecord } from './cloud-formation.ts';

/** What the intrinsic functions of a template may ask for. Every method throws a StartError for a name it does not know. */
export interface Scope {
  /** The value of `Ref`: a parameter, a pseudo parameter (`AWS::NoValue` is `undefined`) or a resource. */
  ref(name: string): unknown;
  attribute(logicalId: string, name: string): unknown;
  mapping(map: string, key: string, second: string): unknown;
  condition(name: string): boolean;
}

type Intrinsic = (argument: unknown, scope: Scope, at: string) => unknown;

/**
 * Replaces the intrinsic functions in a part of a template by their values.
 *
 * @param at where in the template the value stands (logical id, then path), said in every error
 * @returns a new value; entries that resolve to `AWS::NoValue` are left out, as CloudFormation does
 * @throws StartError for a function that the local run does not know
 */
export function resolveIntrinsics(value: unknown, scope: Scope, at: string): unknown {
  if (Array.isArray(value)) {
    return value
      .map((element, index) => resolveIntrinsics(element, scope, `${at}[${index}]`))
      .filter((element) => element !== undefined);
  }
  if (!isRecord(value)) return value;

  const name = functionName(value);
  if (name !== undefined) return intrinsic(name, at)(value[name], scope, at);

  const resolved: Record<string, unknown> = {};
  for (const [key, element] of Object.entries(value)) {
    const result = resolveIntrinsics(element, scope, `${at}.${key}`);
    if (result !== undefined) resolved[key] = result;
  }
  return resolved;
}

/** Evaluates what stands under `Conditions`, or `{"Condition": name}` inside it. */
export function resolveCondition(value: unknown, scope: Scope, at: string): boolean {
  const result =
    isRecord(value) && typeof value['Condition'] === 'string' && Object.keys(value).length === 1
      ? scope.condition(value['Condition'])
      : resolveIntrinsics(value, scope, at);
  if (typeof result !== 'boolean') throw new StartError(`${at} is not a condition: ${JSON.stringify(value)}.`);
  return result;
}

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope, at) => scope.ref(text(argument, at)),
  'Fn::GetAtt': (argument, scope, at) => {
    const [logicalId, name] = typeof argument === 'string' ? splitOnce(argument, '.') : strings(argument, scope, at);
    return scope.attribute(text(logicalId, at), text(name, at));
  },
  'Fn::Join': (argument, scope, at) => {
    const [separator, elements] = list(argument, at);
    return strings(elements, scope, at).join(text(separator, at));
  },
  'Fn::Split': (argument, scope, at) => {
    const [separator, source] = list(argument, at);
    return text(resolveIntrinsics(source, scope, at), at).split(text(separator, at));
  },
  'Fn::Select': (argument, scope, at) => {
    const [index, elements] = list(argument, at);
    const selected = list(resolveIntrinsics(elements, scope, at), at)[Number(resolveIntrinsics(index, scope, at))];
    if (selected === undefined) throw new StartError(`${at}: Fn::Select asks for an element that does not exist.`);
    return selected;
  },
  'Fn::Sub': substitute,
  'Fn::FindInMap': (argument, scope, at) => {
    const [map, key, second] = strings(argument, scope, at);
    return scope.mapping(text(map, at), text(key, at), text(second, at));
  },
  'Fn::If': (argument, scope, at) => {
    const [condition, whenTrue, whenFalse] = list(argument, at);
    return resolveIntrinsics(scope.condition(text(condition, at)) ? whenTrue : whenFalse, scope, at);
  },
  'Fn::Equals': (argument, scope, at) => {
    const [left, right] = list(argument, at).map((side) => resolveIntrinsics(side, scope, at));
    return JSON.stringify(left) === JSON.stringify(right);
  },
  'Fn::Not': (argument, scope, at) => !resolveCondition(list(argument, at)[0], scope, at),
  'Fn::And': (argument, scope, at) => list(argument, at).every((side) => resolveCondition(side, scope, at)),
  'Fn::Or': (argument, scope, at) => list(argument, at).some((side) => resolveCondition(side, scope, at)),
};

function functionName(value: Record<string, unknown>): string | undefined {
  const [name, ...others] = Object.keys(value);
  return others.length === 0 && name !== undefined && (name === 'Ref' || name.startsWith('Fn::')) ? name : undefined;
}

function intrinsic(name: string, at: string): Intrinsic {
  const found = intrinsics[name];
  if (!found) {
    throw new StartError(
      `${at} uses ${name}, which the local run does not know: add it to run-template/template/intrinsics.ts, or do without it.`,
    );
  }
  return found;
}

function substitute(argument: unknown, scope: Scope, at: string): string {
  const [template, variables] = Array.isArray(argument) ? (argument as unknown[]) : [argument, {}];
  return text(template, at).replace(/\$\{(!?)([^}]+)\}/g, (_match, escaped: string, name: string) => {
    if (escaped) return `\${${name}}`;
    if (isRecord(variables) && name in variables) return text(resolveIntrinsics(variables[name], scope, at), at);
    const [logicalId, attribute] = splitOnce(name, '.');
    return text(attribute === undefined ? scope.ref(name) : scope.attribute(logicalId, attribute), at);
  });
}

function text(value: unknown, at: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new StartError(`${at}: expected a string, found ${JSON.stringify(value)}.`);
}

function list(value: unknown, at: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new StartError(`${at}: expected a list, found ${JSON.stringify(value)}.`);
}

function strings(value: unknown, scope: Scope, at: string): string[] {
  return list(resolveIntrinsics(value, scope, at), at).map((element) => text(element, at));
}

function splitOnce(value: string, separator: string): [string, string | undefined] {
  const index = value.indexOf(separator);
  return index < 0 ? [value, undefined] : [value.slice(0, index), value.slice(index + 1)];
}
