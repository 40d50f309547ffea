import { StartError } from '../start-error.ts';
import { isRecord } from './cloud-formation.ts';

const ofWholeSecret = /\{\{resolve:secretsmanager:(arn:[^{}]+?):SecretString:::\}\}/g;

/**
 * Puts the texts of secrets where a template refers to them, as CloudFormation does when it makes the resource.
 *
 * @param value with its intrinsic functions resolved, of which such a reference is made as a rule
 * @param textOf a secret's, by its ARN
 * @param at where in the template the value stands, said in every error
 * @throws StartError for a reference to anything else
 */
export function resolveDynamicReferences(value: unknown, textOf: (arn: string) => string, at: string): unknown {
  if (typeof value === 'string') {
    const resolved = value.replace(ofWholeSecret, (_match, arn: string) => textOf(arn));
    if (!resolved.includes('{{resolve:')) return resolved;
    throw new StartError(`${at} is a dynamic reference (${value}), which the local run does not resolve.`);
  }
  if (Array.isArray(value))
    return value.map((element, index) => resolveDynamicReferences(element, textOf, `${at}[${index}]`));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, element]) => [key, resolveDynamicReferences(element, textOf, `${at}.${key}`)]),
  );
}
