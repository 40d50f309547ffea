import { StartError } from '../start-error.ts';
import { isRecord } from './cloud-formation.ts';
import type { LocalStack } from './local-stack.ts';

/** The value that the template gives to a variable of its functions, such as the name of a bucket. */
export function templateVariable(stack: LocalStack, name: string): string {
  for (const id of stack.idsOf('AWS::Lambda::Function')) {
    const environment = stack.properties(id)['Environment'];
    const variables = isRecord(environment) && isRecord(environment['Variables']) ? environment['Variables'] : {};
    if (name in variables) return String(variables[name]);
  }
  throw new StartError(`No function of the template has the variable ${name}, by which the local controls find it.`);
}

/** The logical id of the function that is called by its name or ARN, or by one of a version or an alias of it. */
export function functionCalled(stack: LocalStack, name: string): string | undefined {
  const names = [name, name.replace(/:[^:]+$/, '')];
  const functions = stack.idsOf('AWS::Lambda::Function');
  return functions.find((id) => names.includes(stack.ref(id)) || names.includes(stack.attribute(id, 'Arn')));
}

/** The ARN of the function whose logical id contains a construct's name. */
export function functionNamed(stack: LocalStack, construct: string): string {
  const id = stack.idsOf('AWS::Lambda::Function').find((candidate) => candidate.includes(construct));
  if (id === undefined) throw new StartError(`The template has no function named ${construct}.`);
  return stack.attribute(id, 'Arn');
}

/** The ARN of the state machine whose logical id contains a construct's name. */
export function machineNamed(stack: LocalStack, construct: string): string {
  const id = stack.idsOf('AWS::StepFunctions::StateMachine').find((candidate) => candidate.includes(construct));
  if (id === undefined) throw new StartError(`The template has no state machine named ${construct}.`);
  return stack.ref(id);
}
