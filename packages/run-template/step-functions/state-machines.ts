import { randomUUID } from 'node:crypto';
import { StateMachine } from 'aws-local-stepfunctions';
import type { RunOptions, StateMachineDefinition } from 'aws-local-stepfunctions';
import { StartError } from '../start-error.ts';
import type { InvocationResult } from '../lambda/lambda-worker.ts';
import type { LocalStack } from '../template/local-stack.ts';
import { listStates } from './list-states.ts';
import { taskHandler } from './task-handler.ts';

export interface Execution {
  readonly executionArn: string;
  readonly startedAt: number;
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED';
  output?: unknown;
  error?: string;
}

/** The template's state machines, run in this process. */
export interface StateMachines {
  has(machineArn: string): boolean;
  /** @returns the finished execution; a failed one does not reject */
  run(machineArn: string, input: unknown): Promise<Execution>;
  /** How many executions are running. */
  running(): number;
  /** Resolves when none is running. */
  idle(): Promise<void>;
  close(): void;
}

export interface StateMachinesOptions {
  readonly invoke: (functionId: string, event: unknown) => Promise<InvocationResult>;
  /** Business time, epoch milliseconds. */
  readonly now: () => number;
  readonly onFailure: (execution: Execution) => void;
}

/** Nobody waits minutes at a keyboard for a retry. */
const RETRY_PAUSE_MS = 100;

/** @throws StartError for a task that is not an invocation of a function, or a definition that is not valid */
export function createStateMachines(stack: LocalStack, options: StateMachinesOptions): StateMachines {
  const machines = new Map(
    stack.idsOf('AWS::StepFunctions::StateMachine').map((id) => [stack.ref(id), prepare(stack, id, options)] as const),
  );
  const active = new Map<Promise<Execution>, () => void>();

  return {
    has: (machineArn) => machines.has(machineArn),
    run(machineArn, input) {
      const machine = machines.get(machineArn);
      if (!machine) throw new Error(`No state machine ${machineArn}`);
      const { execution, finished, abort } = machine(input);
      const done = finished.then(() => {
        active.delete(done);
        if (execution.status === 'FAILED') options.onFailure(execution);
        return execution;
      });
      active.set(done, abort);
      return done;
    },
    running: () => active.size,
    async idle() {
      while (active.size > 0) await Promise.all(active.keys());
    },
    close: () => active.forEach((abort) => abort()),
  };
}

interface StartedExecution {
  readonly execution: Execution;
  readonly finished: Promise<void>;
  readonly abort: () => void;
}

function prepare(
  stack: LocalStack,
  logicalId: string,
  { invoke, now }: StateMachinesOptions,
): (input: unknown) => StartedExecution {
  const definition = definitionOf(stack, logicalId);
  const states = listStates(definition);
  const names = (type?: string) => states.filter(({ state }) => type === undefined || state['Type'] === type);
  const overrides: RunOptions['overrides'] = {
    taskResourceLocalHandlers: Object.fromEntries(
      names('Task').map(({ name, state }) => [name, taskHandler(`${logicalId}.${name}`, state, invoke)]),
    ),
    // What is waited for in the cloud (late commits) does not happen on one machine.
    waitTimeOverrides: Object.fromEntries(names('Wait').map(({ name }) => [name, 0])),
    retryIntervalOverrides: Object.fromEntries(names().map(({ name }) => [name, RETRY_PAUSE_MS])),
  };
  const machine = validMachine(logicalId, definition);
  const machineArn = stack.ref(logicalId);

  return (input) => {
    const name = randomUUID();
    const execution: Execution = {
      executionArn: `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`,
      startedAt: now(),
      status: 'RUNNING',
    };
    const context = {
      Execution: {
        Id: execution.executionArn,
        Name: name,
        Input: input as never,
        StartTime: new Date(execution.startedAt).toISOString(),
      },
      StateMachine: { Id: machineArn, Name: stack.attribute(logicalId, 'Name') },
    };
    const { result, abort } = machine.run(input as never, { overrides, context, noThrowOnAbort: true });
    const finished = result.then(
      (output) => void Object.assign(execution, { status: 'SUCCEEDED', output }),
      (error: unknown) => void Object.assign(execution, { status: 'FAILED', error: String(error) }),
    );
    return { execution, finished, abort };
  };
}

function definitionOf(stack: LocalStack, logicalId: string): StateMachineDefinition {
  const { DefinitionString, Definition, DefinitionSubstitutions } = stack.properties(logicalId);
  if (DefinitionSubstitutions !== undefined) {
    throw new StartError(`${logicalId}: DefinitionSubstitutions are not known here; CDK writes the definition out.`);
  }
  return (typeof DefinitionString === 'string' ? JSON.parse(DefinitionString) : Definition) as StateMachineDefinition;
}

function validMachine(logicalId: string, definition: StateMachineDefinition): StateMachine {
  try {
    return new StateMachine(definition);
  } catch (error) {
    throw new StartError(`${logicalId}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
