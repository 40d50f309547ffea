import type * as z from 'zod';
import { refusalCodes, type Refusal, type RefusalCode } from '../../contract/refusal.ts';

const codes = new Set<string>(refusalCodes);

/** A value that the schema accepts, or the refusal of the first thing wrong with it. */
export function validate<S extends z.ZodType>(
  schema: S,
  value: unknown,
  where = '',
): { value: z.output<S> } | { refusal: Refusal } {
  const result = schema.safeParse(value, {
    error: (issue) => (issue.input === undefined ? 'field-missing' : undefined),
  });
  return result.success ? { value: result.data } : { refusal: toRefusal(result.error.issues, where) };
}

function toRefusal(issues: readonly z.core.$ZodIssue[], where: string): Refusal {
  // An unknown field explains what follows from it, such as the required one that it was meant to be.
  const issue = deepest(issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]);
  const path = [...(where ? [where] : []), ...(issue?.path ?? [])].map(String);
  if (issue?.code === 'unrecognized_keys') {
    return { code: 'unknown-field', field: [...path, issue.keys[0] ?? ''].join('.') };
  }
  const code = issue && codes.has(issue.message) ? (issue.message as RefusalCode) : 'field-invalid';
  const limit = issue?.code === 'too_big' ? { limit: { max: Number(issue.maximum) } } : {};
  return { code, field: path.join('.') || 'body', ...limit };
}

/** In a union, the branch that the value fits best: the one whose error lies deepest. */
function deepest(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== 'invalid_union') return issue;
  const branches = issue.errors.map((branch) => deepest(branch[0])).filter((inner) => inner !== undefined);
  const nearest = branches.toSorted((a, b) => b.path.length - a.path.length)[0];
  return nearest ? { ...nearest, path: [...issue.path, ...nearest.path] } : issue;
}
