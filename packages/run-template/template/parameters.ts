import { StartError } from '../start-error.ts';
import type { CloudFormationTemplate, TemplateParameter } from './cloud-formation.ts';

/**
 * The value of each template parameter: the override, else the default, checked as CloudFormation would.
 *
 * @throws StartError for a value that the template refuses, a parameter without a value, or an override it does not declare
 */
export function parameterValues(
  template: CloudFormationTemplate,
  overrides: Readonly<Record<string, string>>,
): ReadonlyMap<string, unknown> {
  const declared = template.Parameters ?? {};
  const stranger = Object.keys(overrides).find((name) => !(name in declared));
  if (stranger !== undefined) {
    throw new StartError(
      `The template has no parameter ${stranger}: take it out of the parameters that the run is given (or rename it there).`,
    );
  }
  return new Map(
    Object.entries(declared).map(([name, parameter]) => [name, checked(name, parameter, overrides[name])] as const),
  );
}

function checked(name: string, parameter: TemplateParameter, override: string | undefined): unknown {
  const value = override ?? parameter.Default;
  if (value === undefined) {
    throw new StartError(
      `The template's parameter ${name} has no value: give it one in the parameters that the run is given.`,
    );
  }
  const text = String(value);
  const refused =
    (parameter.AllowedPattern !== undefined && !new RegExp(`^(?:${parameter.AllowedPattern})$`).test(text)) ||
    (parameter.AllowedValues !== undefined && !parameter.AllowedValues.map(String).includes(text)) ||
    text.length < (parameter.MinLength ?? 0) ||
    text.length > (parameter.MaxLength ?? Infinity);
  if (refused) throw new StartError(`The template's parameter ${name} refuses the value "${text}".`);
  return parameter.Type.startsWith('List<') || parameter.Type === 'CommaDelimitedList' ? text.split(',') : text;
}
