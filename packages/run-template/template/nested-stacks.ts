import { isDeepStrictEqual } from 'node:util';
import { StartError } from '../start-error.ts';
import { type CloudFormationTemplate, isRecord, type TemplateResource } from './cloud-formation.ts';

const nestedStack = 'AWS::CloudFormation::Stack';

/**
 * A template as if what its nested stacks hold were its own: a laptop creates nothing in steps, and has no quota of resources.
 *
 * @param templateAt the template that a nested stack's `TemplateURL` leads to
 * @throws StartError when a name stands in two of them for different things
 */
export function joinNestedStacks(
  template: CloudFormationTemplate,
  templateAt: (url: unknown) => CloudFormationTemplate,
): CloudFormationTemplate {
  const nested = Object.entries(template.Resources).filter(([, { Type }]) => Type === nestedStack);
  if (nested.length === 0) return template;
  const own = Object.entries(template.Resources).filter(([, { Type }]) => Type !== nestedStack);
  const outputs = new Map<string, unknown>();
  let joined: CloudFormationTemplate = { ...template, Resources: Object.fromEntries(own) };
  for (const [id, resource] of nested) {
    const inner = withParameters(
      joinNestedStacks(templateAt(resource.Properties?.['TemplateURL']), templateAt),
      resource,
    );
    for (const [name, output] of Object.entries(inner.Outputs ?? {})) {
      outputs.set(`${id}.Outputs.${name}`, (output as { Value?: unknown }).Value);
    }
    joined = {
      ...joined,
      Resources: merged(joined.Resources, inner.Resources, id),
      Mappings: merged(joined.Mappings ?? {}, inner.Mappings ?? {}, id),
      Conditions: merged(joined.Conditions ?? {}, inner.Conditions ?? {}, id),
    };
  }
  return replaced(joined, (value) => {
    const attribute = value['Fn::GetAtt'];
    return Array.isArray(attribute) ? outputs.get(attribute.join('.')) : undefined;
  });
}

/** What the stack above gives, or what the parameter has by itself, in the places of the parameters. */
function withParameters(inner: CloudFormationTemplate, resource: TemplateResource): CloudFormationTemplate {
  const given = resource.Properties?.['Parameters'];
  const values = new Map<string, unknown>(
    Object.entries(inner.Parameters ?? {}).flatMap(([name, { Default }]) =>
      Default === undefined ? [] : [[name, Default]],
    ),
  );
  for (const [name, value] of Object.entries(isRecord(given) ? given : {})) values.set(name, value);
  return replaced(inner, ({ Ref: name }) => (typeof name === 'string' ? values.get(name) : undefined));
}

/** @param replacement what an intrinsic function alone in its object stands for; undefined leaves it as it is */
function replaced<T>(value: T, replacement: (value: Record<string, unknown>) => unknown): T {
  if (Array.isArray(value)) return value.map((element: unknown) => replaced(element, replacement)) as T;
  if (!isRecord(value)) return value;
  const other = Object.keys(value).length === 1 ? replacement(value) : undefined;
  if (other !== undefined) return other as T;
  return Object.fromEntries(Object.entries(value).map(([key, element]) => [key, replaced(element, replacement)])) as T;
}

function merged<T>(
  above: Readonly<Record<string, T>>,
  inner: Readonly<Record<string, T>>,
  id: string,
): Record<string, T> {
  for (const [name, value] of Object.entries(inner)) {
    if (name in above && !isDeepStrictEqual(above[name], value))
      throw new StartError(
        `${name} stands in the nested stack ${id} and outside it: the local run takes each name once.`,
      );
  }
  return { ...above, ...inner };
}
