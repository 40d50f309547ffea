import { StartError } from '../../start-error.ts';
import { isRecord } from '../../template/cloud-formation.ts';
import { readCondition } from './condition.ts';
import type { Condition } from './condition.ts';
import { matchesPattern } from './match-pattern.ts';

/** A statement of a policy, read. */
export interface Statement {
  /** The policy's logical id and the statement's place in it. */
  readonly at: string;
  readonly effect: 'Allow' | 'Deny';
  /** In a policy of a resource only. */
  readonly principals: readonly Principal[];
  readonly actions: Patterns;
  readonly resources: Patterns;
  readonly holds: Condition;
}

export interface Principal {
  readonly kind: 'AWS' | 'Service';
  /** An ARN, `*`, or a service's name such as `lambda.amazonaws.com`. */
  readonly name: string;
}

export interface Patterns {
  readonly patterns: readonly string[];
  /** Those that the patterns do not match: `NotAction`, `NotResource`. */
  readonly inverted: boolean;
}

const ELEMENTS = ['Sid', 'Effect', 'Principal', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'];

/**
 * Reads a policy whose intrinsic functions are resolved.
 *
 * @param at its logical id
 * @throws StartError for an element, an operator or a variable that the local run does not know
 */
export function readPolicy(document: unknown, at: string): Statement[] {
  if (!isRecord(document)) throw new StartError(`${at} has no policy document.`);
  return listed(document['Statement']).map((statement, index) => readStatement(statement, `${at}[${index}]`));
}

export function matches({ patterns, inverted }: Patterns, text: string): boolean {
  return patterns.some((pattern) => matchesPattern(pattern, text)) !== inverted;
}

function readStatement(given: unknown, at: string): Statement {
  if (!isRecord(given)) throw new StartError(`${at} is not a statement.`);
  const stranger = Object.keys(given).find((name) => !ELEMENTS.includes(name));
  if (stranger !== undefined) {
    throw new StartError(
      `${at} has the element ${stranger}, which the local run does not know: see run-template/rights/.`,
    );
  }
  const { Effect: effect } = given;
  if (effect !== 'Allow' && effect !== 'Deny') throw new StartError(`${at} has the effect ${String(effect)}.`);
  return {
    at,
    effect,
    principals: readPrincipals(given['Principal'], at),
    actions: readPatterns(given['Action'], given['NotAction'], at, (action) => action.toLowerCase()),
    resources: readPatterns(given['Resource'], given['NotResource'], at),
    holds: readCondition(given['Condition'], at),
  };
}

/** A trust policy names no resource: it is about its role. */
function readPatterns(own: unknown, others: unknown, at: string, asKept = (text: string) => text): Patterns {
  const patterns = listed(own ?? others ?? '*').map(String);
  const variable = patterns.find((pattern) => pattern.includes('${'));
  if (variable !== undefined) {
    throw new StartError(`${at} has a policy variable (${variable}), which the local run does not know.`);
  }
  return { patterns: patterns.map(asKept), inverted: own === undefined && others !== undefined };
}

function readPrincipals(given: unknown, at: string): Principal[] {
  if (given === undefined) return [];
  if (given === '*') return [{ kind: 'AWS', name: '*' }];
  return Object.entries(isRecord(given) ? given : {}).flatMap(([kind, names]) => {
    if (kind !== 'AWS' && kind !== 'Service') {
      throw new StartError(`${at} has a principal of the kind ${kind}, which the local run does not know.`);
    }
    return listed(names).map((name) => ({ kind, name: String(name) }));
  });
}

function listed(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
