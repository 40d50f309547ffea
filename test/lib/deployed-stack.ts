import { nameResources, type CloudFormationTemplate, type LocalStack } from 'run-template/template';
import { stackParameters } from '../../local/demo-data/stack-parameters.ts';
import { synthesized } from './synthesized-stack.ts';

/** The template with values for its parameters, conditions and references, as a deployment would have them. */
export function deployedWith(parameters: Readonly<Record<string, string>>): LocalStack {
  const template = synthesized().template.toJSON() as CloudFormationTemplate;
  const assembly = { stackName: 'Encaissement-dev', assets: new Map<string, string>(), template };
  const url = 'http://127.0.0.1:4000';
  const stack = nameResources(assembly, { url, parameters: { ...stackParameters(url), ...parameters } });
  for (const id of stack.idsOf('Custom::PushPlatform')) {
    stack.provide(id, { ref: 'push', attributes: { ApplicationArn: '' } });
  }
  return stack;
}

/** The only resource of a type, or the one whose logical id starts so. */
export function only(stack: LocalStack, type: string, start = ''): string {
  const [id, ...others] = stack.idsOf(type).filter((candidate) => candidate.startsWith(start));
  if (id === undefined || others.length > 0) throw new Error(`not one ${type} ${start}`);
  return id;
}
