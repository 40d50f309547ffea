import { StartError } from '../../start-error.ts';
import { isRecord } from '../../template/cloud-formation.ts';
import { matchesArn, matchesPattern } from './match-pattern.ts';
import { conditionKeys } from './request-context.ts';
import type { RequestContext } from './request-context.ts';

/** Whether the condition of a statement holds for a request. */
export type Condition = (context: RequestContext) => boolean;

type Comparison = (wanted: string, given: string) => boolean;

const comparisons: Readonly<Record<string, Comparison>> = {
  StringEquals: (wanted, given) => wanted === given,
  StringLike: matchesPattern,
  ArnLike: matchesArn,
  Bool: (wanted, given) => wanted.toLowerCase() === given.toLowerCase(),
  NumericLessThan: (wanted, given) => Number(given) < Number(wanted),
};
const FOR_ALL = 'ForAllValues:';

/**
 * Reads the condition of a statement; all its parts must hold, and one of the values of a part.
 *
 * @param at where it stands, said in every error
 * @throws StartError for an operator or a condition key that the local run does not know
 */
export function readCondition(condition: unknown, at: string): Condition {
  if (condition === undefined) return () => true;
  if (!isRecord(condition)) throw new StartError(`${at}: its condition is not an object.`);
  const parts = Object.entries(condition).flatMap(([operator, keys]) =>
    Object.entries(isRecord(keys) ? keys : {}).map(([key, values]) => {
      const name = key.toLowerCase();
      if (!(name in conditionKeys)) {
        throw new StartError(
          `${at} asks for the condition key ${key}, which the local run does not fill in: add it to run-template/rights/.`,
        );
      }
      return readPart(operator, name, (Array.isArray(values) ? values : [values]).map(String), at);
    }),
  );
  return (context) => parts.every((part) => part(context));
}

function readPart(operator: string, key: string, wanted: readonly string[], at: string): Condition {
  if (operator === 'Null') {
    return (context) => wanted.includes(String((context[key] ?? []).length === 0));
  }
  const forAll = operator.startsWith(FOR_ALL);
  const compare = comparisons[forAll ? operator.slice(FOR_ALL.length) : operator];
  if (!compare) {
    throw new StartError(
      `${at} uses the condition operator ${operator}, which the local run does not know: add it to ` +
        'run-template/rights/policy/condition.ts, or do without it.',
    );
  }
  const fits = (given: string) => wanted.some((value) => compare(value, given));
  return (context) => {
    const given = context[key] ?? [];
    // "For all values" also holds when there is none; any other operator takes a key that is there.
    return given.every(fits) && (forAll || given.length > 0);
  };
}
